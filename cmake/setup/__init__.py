"""Sets up and builds Broadside, for serve.py and tests/run.py; the standard library only.

packages    Debian packages: which are needed and why, and their installation
apt         the machine's own Debian mirror, asked for another suite without touching its settings
sources     third-party sources, pinned and verified
emscripten  the compiler for WebAssembly: which one, and the environment it needs
build       the steps from sources to dist/, each run only when something it reads has changed
stamp       what a step read when it last ran
progress    what is shown meanwhile
paths       where everything is
problem     a fault that is the user's to read: one message, no traceback
"""
