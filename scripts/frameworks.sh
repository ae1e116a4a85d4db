#!/bin/sh
# Makes the logs in test/frameworks/logs anew: an environment for TensorFlow, one for PyTorch (they cannot share a
# process), and every training in both. Takes about 8 GiB of disk and half an hour.
set -eu
cd "$(dirname "$0")/../test/frameworks"
for environment in ${1:-tensorflow torch}; do
  [ -x "../../.venv-$environment/bin/python" ] || python3 -m venv "../../.venv-$environment"
  python="../../.venv-$environment/bin/python"
  "$python" -m pip install --quiet --disable-pip-version-check -r "environments/$environment/requirements.txt"
  "$python" make.py "$environment"
done
