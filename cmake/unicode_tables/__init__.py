"""Generates the reader's tables of Unicode properties from Unicode's data, at build time.

    python3 -m unicode_tables DATA FOLDER

DATA is the folder of UnicodeData.txt (Debian's package is unicode-data). The output in FOLDER is
fold_table.h, the folding of characters for search, and unibreak_data.c, the tables of libunibreak.
"""
