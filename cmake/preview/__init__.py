"""The server behind serve.py; the standard library only.

server   HTTP: files, an article of one's own, live reload
port     where it listens
article  an article of one's own in a page of its own
files    which file answers a path, its type and its compressed form
watch    the sources: rebuilds what is stale, tells the pages
compress.mjs  dist/ once more, compressed with brotli, for the server alone
"""
