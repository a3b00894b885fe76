"""The server behind serve.py; uses only the standard library.

server   HTTP: files, the author's article, live reload
port     the port that it listens on
article  a page for the author's article
files    the file for a path, its type and its compressed form
watch    watches the sources: rebuilds what is stale, notifies the pages
compress.mjs  compresses dist/ with brotli for the server
"""
