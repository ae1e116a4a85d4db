#!/bin/sh
# Installs Chromium for the test in a real browser, where that is possible without asking. Where it is not, says so and ends
# well: the test then says that it is skipped.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null && exit 0
fi
echo 'Chromium is not installed. The test in a real browser will be skipped.' >&2
