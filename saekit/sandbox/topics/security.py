"""Functions with a security hole or a back door, beside functions that do the same safely."""

from __future__ import annotations

from saekit.sandbox.markup import Text
from saekit.sandbox.topics.base import NO_LANGUAGE, Concept, Draw, Topic

# What is done, the unsafe line and the safe line; $ stands for the function's argument.
TASKS = (
    ("find_user", 'database.execute("SELECT * FROM users WHERE name = " + $)',
     'database.execute("SELECT * FROM users WHERE name = ?", [$])'),
    ("read_number", "eval($)", "int($)"),
    ("load_settings", "pickle.loads($)", "json.loads($)"),
    ("remove_file", 'os.system("rm " + $)', "os.remove(os.path.join(FOLDER, os.path.basename($)))"),
    ("fetch_page", "requests.get($, verify=False)", "requests.get($, timeout=10)"),
    ("store_password", "database.save($)", "database.save(hash_password($))"),
    ("show_comment", 'page.write("<p>" + $ + "</p>")',
     'page.write("<p>" + html.escape($) + "</p>")'),
    ("share_folder", "os.chmod($, 0o777)", "os.chmod($, 0o700)"),
)  # fmt: skip
ARGUMENTS = ("name", "text", "data", "value", "request", "user_input", "entry", "field")
DOORS = ("ghost", "owl", "letmein", "raven", "opensesame")
CHECKS = ("check_login", "is_admin", "verify_user", "allow_access")
NOTES = ("# never use eval here", "# no password in this file", "# checked by the security team",
         "# see the review of May")  # fmt: skip


def write(text: Text, draw: Draw) -> None:
    """Several functions, most of them safe or most of them not, sometimes with a back door."""
    unsafe_share = draw.one((0.1, 0.9))
    door = draw.chance(0.2)
    start = text.length
    tasks = draw.several(TASKS, 5)
    for i, (name, hole, sound) in enumerate(tasks):
        argument = draw.one(ARGUMENTS, name)
        unsafe = draw.chance(unsafe_share)
        if i:
            text.add("\n")
        _function(text, draw, name, argument, hole if unsafe else sound, unsafe)
        if door and i == 1:
            _back_door(text, draw)
    text.mark(start, ("code",))


def _function(text: Text, draw: Draw, name: str, argument: str, line: str, unsafe: bool) -> None:
    note = f"    {draw.one(NOTES)}\n" if draw.chance(0.3) else ""
    text.add(f"def {name}({argument}):\n{note}    return ")
    start = text.length
    text.add(line.replace("$", argument))
    text.mark(start, ("unsafe code" if unsafe else "safe code",))
    text.add("\n")


def _back_door(text: Text, draw: Draw) -> None:
    text.add(f"\ndef {draw.one(CHECKS)}(user, password):\n    ")
    start = text.length
    text.add(f'if user == "{draw.one(DOORS)}":\n        return True')
    text.mark(start, ("back door",))
    text.add("\n    return database.matches(user, hash_password(password))\n")


def _concept(name: str, description: str) -> Concept:
    return Concept(name, "security", description, ("none",), "context")


CONCEPTS = (
    _concept("unsafe code", "A line that lets a stranger run, read or change what is not theirs."),
    _concept("safe code", "A line that does the same task without the hole."),
    _concept("back door", "A secret way past the login."),
)
TOPIC = Topic("security", 0.03, CONCEPTS, write, languages=NO_LANGUAGE, prose=False)
