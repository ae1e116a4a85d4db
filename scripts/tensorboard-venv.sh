#!/bin/sh
# Makes .venv at the root of the checkout with the TensorBoard that the tests read event files with. Does nothing where it
# is there already. Where it cannot be made, says why and ends well: the tests that need it then say that they are skipped.
set -u
cd "$(dirname "$0")/.." || exit 1

# Newer major versions of what TensorBoard imports would come in unasked.
requirements='tensorboard==2.21.* numpy<3 pillow<14 protobuf<8'
python=.venv/bin/python
[ -d .venv/Scripts ] && python=.venv/Scripts/python.exe

give_up() {
  echo "TensorBoard is not installed: $1 The tests that read with it will be skipped." >&2
  exit 0
}

has_tensorboard() {
  [ -x "$python" ] && "$python" -c 'import sys, tensorboard.main, tensorboard.version as v; sys.exit(not v.VERSION.startswith("2.21."))' 2>/dev/null
}

has_tensorboard && exit 0

for base in python3 python ''; do
  [ -n "$base" ] || give_up 'it needs Python 3.11 or newer, and there is none on the PATH.'
  command -v "$base" >/dev/null && "$base" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break
done

"$base" -m venv .venv || give_up "\`$base -m venv\` failed (on Debian and Ubuntu it needs the package python3-venv)."
[ -d .venv/Scripts ] && python=.venv/Scripts/python.exe
# shellcheck disable=SC2086 # The requirements are several words.
"$python" -m pip install --quiet --disable-pip-version-check $requirements || give_up 'pip could not install it.'
has_tensorboard || give_up 'it was installed, but does not start.'
echo "TensorBoard $("$python" -c 'import tensorboard.version as v; print(v.VERSION)') is in .venv"
