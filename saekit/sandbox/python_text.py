"""The standard library of the running Python as labelled documents: real code, real English prose.

Every machine that runs this has the text, and the language's own parser knows the truth about it.
"""

from __future__ import annotations

import sysconfig
import tokenize
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from saekit.corpus import Document
from saekit.sandbox.python_concepts import CONCEPTS, decidable
from saekit.sandbox.python_labels import label

__all__ = ["CONCEPTS", "MODULES", "decidable", "documents", "label"]

# Written by people, present in Python 3.11, 3.12 and 3.13 under the same path. Left out: tests,
# generated code, tables of data (html.entities, stringprep, locale), near-duplicates (ntpath beside
# posixpath), stubs of C modules, and what Linux distributions leave out or package apart (tkinter,
# ensurepip).
_FOLDERS = {
    "": """__future__ _collections_abc _compression _markupbase _osx_support _py_abc _pydecimal
        _pyio _strptime _threading_local _weakrefset abc argparse ast base64 bdb bisect bz2 cProfile
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

HELD_OUT_ONE_IN = 8


def _digest(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "big")


# Shuffled once and for all, so that the first part of the text is a fair sample of the whole.
MODULES = tuple(
    sorted(
        (
            f"{folder}/{name}.py".lstrip("/")
            for folder in _FOLDERS
            for name in _FOLDERS[folder].split()
        ),
        key=_digest,
    )
)


def split_of(name: str) -> str:
    """The split of a module, "train" or "held-out": the same on every machine and version."""
    # This salt leaves every concept, the rare ones too, a fair share in either split.
    return "train" if _digest(f"audit {name}") % HELD_OUT_ONE_IN else "held-out"


def documents(split: str | None = None, limit_characters: int | None = None) -> Iterator[Document]:
    """The standard library, one labelled Document a module, always in the same order.

    split: "train" or "held-out" (about one module in eight); None for both.
    limit_characters: modules that would bring the total above it are left out.
    Modules that the running Python does not have are left out too. Raises ValueError for another
    split, and for a module that Python itself cannot read.
    """
    if split not in (None, "train", "held-out"):
        raise ValueError(f"The split is {split!r}; choose 'train', 'held-out' or None for both.")
    return _documents(split, limit_characters)


def _documents(split: str | None, limit_characters: int | None) -> Iterator[Document]:
    library = Path(sysconfig.get_path("stdlib"))
    total = 0
    for name in MODULES:
        path = library / name
        if split not in (None, split_of(name)) or not path.is_file():
            continue
        try:
            with tokenize.open(path) as file:
                text = file.read()
            if limit_characters is not None and total + len(text) > limit_characters:
                continue
            spans = label(text)
        except (SyntaxError, UnicodeDecodeError) as error:
            raise ValueError(
                f"{path} is not Python that this interpreter reads ({error}): repair the Python "
                "installation or use another one."
            ) from error
        total += len(text)
        yield Document(text, spans, source="python", split=split_of(name), name=name)
