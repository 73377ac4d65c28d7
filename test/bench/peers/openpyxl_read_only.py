# Reads every workbook of a folder with openpyxl in read-only mode and counts the cells that have a value.
import os
import resource
import sys

import openpyxl

cells = 0
for name in sorted(os.listdir(sys.argv[1])):
    book = openpyxl.load_workbook(os.path.join(sys.argv[1], name), read_only=True, data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
    book.close()
print(cells)
print(f"\npeak-kib {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}", file=sys.stderr)
