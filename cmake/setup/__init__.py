"""Sets up and builds Broadside, for serve.py and tests/run.py; uses only the standard library.

packages    Debian packages: which are needed, why, and their installation
apt         the machine's Debian mirror, for packages of another suite
sources     third-party sources, pinned and verified
emscripten  the compiler for WebAssembly, and its environment
build       the steps from sources to dist/, each run only when its inputs have changed
stamp       digests of the inputs of a step when it last ran
progress    progress output
paths       the folders
problem     an error for the user: one message, no traceback
"""
