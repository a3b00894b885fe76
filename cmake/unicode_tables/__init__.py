"""Tables of Unicode facts for the reader, made from Unicode's own data when the project is built.

    python3 -m unicode_tables DATA FOLDER

DATA is the folder with UnicodeData.txt and the files beside it (Debian's package is unicode-data).
Into FOLDER are written fold_table.h, what each character is to a search, and unibreak_data.c, the
tables of libunibreak.
"""
