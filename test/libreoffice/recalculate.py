"""Drives one LibreOffice for the tests: a JSON request a line on stdin, a JSON answer a line on stdout.

    /usr/bin/python3 recalculate.py PROFILE_DIRECTORY

The first line written is {"ready": true}. A request is {"id", "command", ...}; its answer is
{"id", "result"} or {"id", "error"}. The office runs in this process's group and profile directory
and ends with it: when stdin closes, nothing stays behind.
"""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
import uuid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.sheet import ComplexReference, NameToken, SingleReference
from com.sun.star.table import CellAddress

START_LIMIT_SECONDS = 90
END_LIMIT_SECONDS = 10
FORMULA_RESULT_ERROR = 4
OOXML_CONVENTION = 3
CONTENT_FORMULA = 16
COLUMN_RELATIVE, ROW_RELATIVE, SHEET_RELATIVE = 1, 4, 16

# Recalculate on load "always" (0): the values stored in a file are never trusted.
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""


def property_value(name, value):
    pair = PropertyValue()
    pair.Name, pair.Value = name, value
    return pair


class Office:
    """A LibreOffice process of our own, reached through a pipe that nobody else knows."""

    def __init__(self, profile):
        self.profile = Path(profile)
        self.pipe = "target-paths-" + uuid.uuid4().hex
        self.document = None
        (self.profile / "user").mkdir(parents=True, exist_ok=True)
        (self.profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        self.process = subprocess.Popen(
            [
                "soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
                "--nolockcheck", "--nofirststartwizard",
                "-env:UserInstallation=" + self.profile.as_uri(),
                "--accept=pipe,name=" + self.pipe + ";urp;",
            ],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=sys.stderr,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        self.desktop = self.connect()

    def connect(self):
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        deadline = time.monotonic() + START_LIMIT_SECONDS
        while True:
            try:
                remote = resolver.resolve("uno:pipe,name=" + self.pipe + ";urp;StarOffice.ComponentContext")
                return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
            except NoConnectException:
                if self.process.poll() is not None:
                    raise RuntimeError("soffice ended with code %s before it could be reached" % self.process.returncode)
                if time.monotonic() > deadline:
                    raise RuntimeError("soffice could not be reached within %s s" % START_LIMIT_SECONDS)
                time.sleep(0.1)

    def sheet(self, name):
        if self.document is None:
            raise RuntimeError("no workbook is open")
        if not self.document.Sheets.hasByName(name):
            raise RuntimeError("no sheet is named %r; there are %s" % (name, list(self.document.Sheets.ElementNames)))
        return self.document.Sheets.getByName(name)

    def parser(self):
        """A parser of formulas as they stand in an xlsx file: commas, `'Sheet name'!A1`."""
        parser = self.document.createInstance("com.sun.star.sheet.FormulaParser")
        parser.CompileEnglish = True
        parser.FormulaConvention = OOXML_CONVENTION
        return parser

    def end(self):
        try:
            self.desktop.terminate()
            self.process.wait(END_LIMIT_SECONDS)
        except Exception:
            # A hanging or crashed office is ended with the whole group by the caller.
            pass


def open_workbook(office, request):
    close_workbook(office, request)
    options = (
        property_value("Hidden", True),
        property_value("MacroExecutionMode", 0),
        property_value("UpdateDocMode", 0),
    )
    document = office.desktop.loadComponentFromURL(Path(request["path"]).as_uri(), "_blank", 0, options)
    if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
        raise RuntimeError("LibreOffice cannot open %s as a workbook" % request["path"])
    office.document = document
    document.enableAutomaticCalculation(True)
    return list(document.Sheets.ElementNames)


def close_workbook(office, _request):
    if office.document is not None:
        office.document.close(True)
        office.document = None


def recalculate(office, _request):
    office.document.calculateAll()


def read(office, request):
    names = [request["sheet"]] if request.get("sheet") is not None else list(office.document.Sheets.ElementNames)
    return [cell for name in names for cell in read_sheet(office.sheet(name), name)]


def read_sheet(sheet, name):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress
    area = sheet.getCellRangeByPosition(0, 0, end.EndColumn, end.EndRow)
    errors = error_texts(sheet, area)
    values, formulas = area.getDataArray(), area.getFormulaArray()
    for row, contents in enumerate(formulas):
        for column, content in enumerate(contents):
            if content != "":
                yield {
                    "sheet": name, "row": row, "column": column,
                    "formula": content if content.startswith("=") else None,
                    **cell_result(values[row][column], errors.get((row, column))),
                }


def cell_result(value, error):
    if error is not None:
        return {"kind": "error", "error": error}
    if isinstance(value, str):
        return {"kind": "text", "text": value}
    return {"kind": "number", "value": value}


def error_texts(sheet, area):
    """The error shown, such as `#DIV/0!` or `Err:502`, by (row, column)."""
    texts = {}
    for block in area.queryFormulaCells(FORMULA_RESULT_ERROR).RangeAddresses:
        for row in range(block.StartRow, block.EndRow + 1):
            for column in range(block.StartColumn, block.EndColumn + 1):
                texts[row, column] = sheet.getCellByPosition(column, row).String
    return texts


def set_cells(office, request):
    parser = office.parser()
    for entry in request["cells"]:
        cell = office.sheet(entry["sheet"]).getCellRangeByName(entry["cell"]).getCellByPosition(0, 0)
        set_content(cell, entry["content"], parser)


def set_content(cell, content, parser):
    if content is None:
        cell.setFormula("")
    elif isinstance(content, str) and content.startswith("="):
        at = cell.CellAddress
        cell.setTokens(parser.parseFormula(content[1:], CellAddress(at.Sheet, at.Column, at.Row)))
    elif isinstance(content, str):
        cell.setString(content)
    else:
        cell.setValue(content)


def delete_sheet(office, request):
    office.sheet(request["sheet"])
    office.document.Sheets.removeByName(request["sheet"])


def references(office, _request):
    """For each formula cell, the blocks that its formula names, directly or through a defined name."""
    return [
        {
            "sheet": sheet.Name, "row": row, "column": column,
            "blocks": referred_blocks(office.document, cell.getTokens(), cell.CellAddress),
        }
        for sheet in all_sheets(office.document)
        for row, column, cell in formula_cells(sheet)
    ]


def formula_cells(sheet):
    for block in sheet.queryContentCells(CONTENT_FORMULA).RangeAddresses:
        for row in range(block.StartRow, block.EndRow + 1):
            for column in range(block.StartColumn, block.EndColumn + 1):
                yield row, column, sheet.getCellByPosition(column, row)


def referred_blocks(document, tokens, at):
    blocks = []
    for data in (token.Data for token in tokens):
        if isinstance(data, SingleReference):
            blocks.append(block(document, place(data, at), place(data, at)))
        elif isinstance(data, ComplexReference):
            blocks.append(block(document, place(data.Reference1, at), place(data.Reference2, at)))
        elif isinstance(data, NameToken):
            blocks.extend(referred_blocks(document, named_tokens(document, data), at))
    return blocks


def place(reference, at):
    """(sheet, row, column) of a reference in a formula that stands at a cell."""
    def along(flag, absolute, relative, origin):
        return origin + relative if reference.Flags & flag else absolute

    return (
        along(SHEET_RELATIVE, reference.Sheet, reference.RelativeSheet, at.Sheet),
        along(ROW_RELATIVE, reference.Row, reference.RelativeRow, at.Row),
        along(COLUMN_RELATIVE, reference.Column, reference.RelativeColumn, at.Column),
    )


def block(document, first, last):
    return {
        "sheet": document.Sheets.ElementNames[first[0]],
        "firstRow": first[1], "firstColumn": first[2], "lastRow": last[1], "lastColumn": last[2],
    }


def named_tokens(document, token):
    names = document.NamedRanges if token.Sheet < 0 else document.Sheets.getByIndex(token.Sheet).NamedRanges
    ranges = (names.getByIndex(index) for index in range(names.Count))
    return next(named.getTokens() for named in ranges if named.TokenIndex == token.Index)


def export_pdf(office, request):
    only = request.get("sheet")
    if only is None:
        store_pdf(office, request["path"])
        return
    chosen = office.sheet(only)
    others = [sheet for sheet in all_sheets(office.document) if sheet.Name != only and sheet.IsVisible]
    was_visible = chosen.IsVisible
    chosen.IsVisible = True
    # A print area is printed even on a hidden sheet.
    printed = [(sheet, sheet.getPrintAreas()) for sheet in all_sheets(office.document) if sheet.Name != only]
    for sheet, _ in printed:
        sheet.setPrintAreas(())
    for sheet in others:
        sheet.IsVisible = False
    try:
        store_pdf(office, request["path"])
    finally:
        for sheet, areas in printed:
            sheet.setPrintAreas(areas)
        for sheet in others:
            sheet.IsVisible = True
        # Last: LibreOffice never hides the only visible sheet.
        chosen.IsVisible = was_visible


def all_sheets(document):
    return [document.Sheets.getByIndex(index) for index in range(document.Sheets.Count)]


def store_pdf(office, path):
    office.document.storeToURL(Path(path).as_uri(), (property_value("FilterName", "calc_pdf_Export"),))


COMMANDS = {
    "open": open_workbook,
    "recalculate": recalculate,
    "read": read,
    "setCells": set_cells,
    "deleteSheet": delete_sheet,
    "references": references,
    "exportPdf": export_pdf,
}


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def answer(office, request):
    command = request["command"]
    if office.document is None and command != "open":
        return {"id": request["id"], "error": "no workbook is open"}
    try:
        return {"id": request["id"], "result": COMMANDS[command](office, request)}
    except Exception as error:
        return {"id": request["id"], "error": "%s: %s" % (type(error).__name__, error)}


def lines_until_closed(lines):
    for line in sys.stdin:
        lines.put(line)
    lines.put(None)
    # A command that hangs must not outlive the tests that asked for it.
    time.sleep(2 * END_LIMIT_SECONDS)
    os.killpg(0, signal.SIGKILL)


def main():
    profile = sys.argv[1]
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)
    lines = queue.Queue()
    threading.Thread(target=lines_until_closed, args=(lines,), daemon=True).start()
    try:
        office = Office(profile)
        say({"ready": True})
        for line in iter(lines.get, None):
            say(answer(office, json.loads(line)))
        office.end()
    except Exception as error:
        say({"failed": "%s: %s" % (type(error).__name__, error)})
    shutil.rmtree(profile, ignore_errors=True)
    os.killpg(0, signal.SIGKILL)


main()
