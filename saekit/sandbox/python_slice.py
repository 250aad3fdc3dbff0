"""The slice of Python's standard library that saekit ships, and how it was cut.

`python -m saekit.sandbox.python_slice` cuts it from the running Python, which wants Python 3.11 for
the same text.
"""

from __future__ import annotations

import argparse
import json
import lzma
import sysconfig
import tokenize
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path

from saekit.cache import write_atomically

FOLDER = Path(__file__).parent / "data" / "python"

# Written by people. Left out: tests, generated code, tables of data (html.entities, stringprep,
# locale), near-duplicates (ntpath beside posixpath, bz2 beside lzma, cProfile beside profile) and
# stubs of C modules.
_FOLDERS = {
    "": """__future__ _collections_abc _compression _markupbase _osx_support _py_abc _pydecimal
        _pyio _strptime _threading_local _weakrefset abc argparse ast base64 bdb bisect
        calendar cmd code codecs codeop colorsys compileall configparser contextlib copy copyreg csv
        dataclasses difflib dis doctest enum filecmp fileinput fnmatch fractions ftplib functools
        genericpath getopt getpass gettext glob graphlib gzip hashlib heapq hmac imaplib inspect io
        ipaddress linecache lzma mailbox mimetypes modulefinder netrc numbers operator optparse os
        pdb pickle pickletools pkgutil platform plistlib poplib posixpath pprint profile pstats pty
        py_compile pyclbr pydoc queue quopri random reprlib rlcompleter runpy sched secrets
        selectors shelve shlex shutil signal site smtplib socket socketserver ssl stat statistics
        string subprocess symtable tabnanny tarfile tempfile textwrap threading timeit tokenize
        trace traceback tracemalloc turtle types typing uuid warnings wave weakref webbrowser zipapp
        zipimport""",
    "asyncio": """base_events base_futures base_subprocess base_tasks constants coroutines events
        exceptions format_helpers futures locks mixins proactor_events protocols queues runners
        selector_events sslproto staggered streams subprocess taskgroups tasks threads timeouts
        transports trsock unix_events windows_events windows_utils""",
    "collections": "__init__",
    "concurrent/futures": "__init__ _base process thread",
    "ctypes": "__init__ _aix _endian util",
    "curses": "__init__ ascii has_key textpad",
    "dbm": "__init__ dumb",
    "email": """__init__ _encoded_words _header_value_parser _parseaddr _policybase base64mime
        charset contentmanager encoders errors feedparser generator header headerregistry iterators
        message parser policy quoprimime utils""",
    "email/mime": "application audio base image message multipart nonmultipart text",
    "html": "__init__ parser",
    "http": "__init__ client cookiejar cookies server",
    "importlib": "__init__ _abc _bootstrap _bootstrap_external abc util",
    "importlib/metadata": "__init__ _adapters _collections _functools _itertools _meta _text",
    "importlib/resources": "_adapters _itertools abc readers simple",
    "json": "__init__ decoder encoder scanner tool",
    "logging": "__init__ config handlers",
    "multiprocessing": """connection context forkserver heap managers pool popen_fork
        popen_forkserver popen_spawn_posix popen_spawn_win32 process queues reduction
        resource_sharer resource_tracker shared_memory sharedctypes spawn synchronize util""",
    "multiprocessing/dummy": "__init__ connection",
    "re": "__init__ _casefix _compiler _parser",
    "sqlite3": "__init__ dbapi2 dump",
    "tomllib": "_parser _re",
    "unittest": """__init__ _log async_case case loader main mock result runner signals suite
        util""",
    "urllib": "error parse request response robotparser",
    "venv": "__init__",
    "wsgiref": "handlers headers simple_server types util validate",
    "xml/dom": """NodeFilter __init__ domreg expatbuilder minicompat minidom pulldom xmlbuilder""",
    "xml/etree": "ElementInclude ElementPath ElementTree",
    "xml/sax": "__init__ _exceptions expatreader handler saxutils xmlreader",
    "xmlrpc": "client server",
    "zoneinfo": "__init__ _common _tzpath _zoneinfo",
}


@cache
def modules() -> Mapping[str, str]:
    """The shipped text of each module by its path in the library, always in the same order."""
    lines = lzma.decompress((FOLDER / "library.jsonl.xz").read_bytes()).decode().splitlines()
    return {module["name"]: module["text"] for module in map(json.loads, lines)}


def cut(library: Path) -> dict[str, str]:
    """The slice of a standard library, in an order shuffled once and for all.

    So the first part of the text is a fair sample of the whole. Raises FileNotFoundError for a
    library that lacks one of the modules.
    """
    names = (
        f"{folder}/{name}.py".lstrip("/")
        for folder in _FOLDERS
        for name in _FOLDERS[folder].split()
    )
    texts = {}
    for name in sorted(names, key=digest):
        with tokenize.open(library / name) as file:
            texts[name] = file.read()
    return texts


def digest(name: str) -> int:
    """A number that belongs to a name on every machine and version."""
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    folder = parser.parse_args().out
    library = Path(sysconfig.get_path("stdlib"))
    lines = [json.dumps({"name": name, "text": text}) for name, text in cut(library).items()]
    packed = lzma.compress("\n".join(lines).encode(), preset=9 | lzma.PRESET_EXTREME)
    folder.mkdir(parents=True, exist_ok=True)
    with write_atomically(folder / "library.jsonl.xz", replace=True) as temporary:
        temporary.write_bytes(packed)
    licence = (library / "LICENSE.txt").read_bytes()
    with write_atomically(folder / "LICENSE.txt", replace=True) as temporary:
        temporary.write_bytes(licence)


if __name__ == "__main__":
    main()
