"""Functions with a security hole and functions that do the same without it, as templates.

A slot's value is drawn by the hole's name, so that one split's values never occur in the other.
"""

from __future__ import annotations

from dataclasses import dataclass

ARGUMENTS = ("name", "text", "data", "value", "request", "entry", "field", "answer", "line", "word",
             "item", "input_text")  # fmt: skip
NUMBERS = ("3", "5", "8", "10", "12", "16", "20", "24", "30", "32", "40", "60")


@dataclass(frozen=True, slots=True)
class Task:
    """What a function does: its possible names, what else varies, and its lines, unsafe or safe."""

    key: str
    names: tuple[str, ...]
    unsafe: tuple[str, ...]
    safe: tuple[str, ...]
    slots: tuple[tuple[str, tuple[str, ...]], ...] = ()
    arguments: tuple[str, ...] = ARGUMENTS


TASKS = (
    Task(
        "query",
        ("find_user", "get_order", "load_customer", "search_members", "look_up_guest",
         "read_account", "find_book", "get_ticket", "load_invoice", "search_letters",
         "find_teacher", "read_post"),
        ('return {store}.execute("SELECT * FROM {table} WHERE {column} = " + {argument})',
         'return {store}.execute(f"SELECT {column} FROM {table} WHERE id = {braced}")',
         'query = "DELETE FROM {table} WHERE {column} = " + {argument}\n'
         "    return {store}.execute(query)"),
        ('return {store}.execute("SELECT * FROM {table} WHERE {column} = ?", [{argument}])',
         'return {store}.execute("SELECT {column} FROM {table} WHERE id = ?", [{argument}])',
         'query = "DELETE FROM {table} WHERE {column} = ?"\n'
         "    return {store}.execute(query, [{argument}])"),
        (("store", ("database", "connection", "cursor", "db", "library", "archive")),
         ("table", ("users", "orders", "guests", "members", "books", "letters")),
         ("column", ("name", "city", "title", "email", "color", "street"))),
    ),
    Task(
        "number",
        ("read_number", "parse_amount", "get_price", "to_number", "read_age", "parse_size",
         "read_total", "get_weight", "parse_score", "to_amount", "read_limit", "get_width"),
        ("return eval({argument})", "{result} = eval({argument}.strip())\n    return {result}",
         'exec("{result} = " + {argument})'),
        ("return int({argument})", "{result} = float({argument}.strip())\n    return {result}",
         "{result} = ast.literal_eval({argument})\n    return {result}"),
        (("result", ("number", "amount", "total", "found", "size", "count")),),
    ),
    Task(
        "objects",
        ("load_settings", "read_state", "open_game", "restore_cart", "load_profile", "read_message",
         "load_session", "open_backup", "restore_list", "read_options", "load_map", "open_plan"),
        ("return pickle.loads({argument})",
         "{result} = pickle.loads({argument})\n    return {result}",
         "return yaml.load({argument}, Loader=yaml.Loader)"),
        ("return json.loads({argument})", "{result} = json.loads({argument})\n    return {result}",
         "return yaml.safe_load({argument})"),
        (("result", ("settings", "state", "game", "cart", "profile", "message")),),
    ),
    Task(
        "shell",
        ("remove_file", "list_folder", "copy_photo", "print_page", "pack_folder", "show_disk",
         "send_fax", "clean_cache", "count_lines", "open_song", "move_report", "test_host"),
        ('os.system("{command} " + {argument})',
         'return os.popen("{command} " + {argument}).read()',
         'subprocess.run("{command} " + {argument}, shell=True)'),
        ('subprocess.run(["{command}", {argument}])',
         'return subprocess.check_output(["{command}", {argument}])',
         'subprocess.run(["{command}", "-v", {argument}], timeout={number})'),
        (("command", ("rm", "ls", "cp", "lp", "zip", "ping")), ("number", NUMBERS)),
    ),
    Task(
        "page",
        ("fetch_page", "get_weather", "load_image", "download_map", "fetch_news", "get_rates",
         "load_feed", "fetch_train_times", "download_song", "get_prices", "fetch_menu",
         "load_poem"),
        ("return requests.get({argument}, verify=False)",
         "{result} = requests.get({argument}, verify=False, timeout={number})\n    return {result}",
         "return urlopen({argument}, context=ssl._create_unverified_context())"),
        ("return requests.get({argument}, timeout={number})",
         "{result} = requests.get({argument}, verify=True, timeout={number})\n    return {result}",
         "return urlopen({argument}, context=ssl.create_default_context())"),
        (("result", ("page", "answer", "reply", "image", "news", "body")), ("number", NUMBERS)),
        ("address", "url", "link", "page", "source", "target", "place", "host", "path", "site",
         "feed", "mirror"),
    ),
    Task(
        "password",
        ("store_password", "add_member", "save_login", "create_account", "sign_up", "set_pin",
         "register", "change_password", "add_teacher", "save_key", "invite", "new_player"),
        ("{store}.save({owner}, {argument})", "{store}[{owner}] = {argument}",
         "return {store}.insert({owner}, password={argument})",
         "{store}.save({owner}, hashlib.md5({argument}.encode()).hexdigest())"),
        ("{store}.save({owner}, hash_password({argument}))",
         "{store}[{owner}] = scrypt({argument})",
         "return {store}.insert({owner}, password=hash_password({argument}))",
         "{store}.save({owner}, bcrypt.hashpw({argument}, bcrypt.gensalt()))"),
        (("store", ("accounts", "logins", "database", "people", "table", "keys")),
         ("owner", ("USER", "current_user", "session.user", "form.name", "EMAIL", "self.owner"))),
        ("password", "secret", "phrase", "pin", "code", "new_password", "passphrase", "key",
         "login_word", "typed", "second_try", "token"),
    ),
    Task(
        "markup",
        ("show_comment", "print_title", "write_post", "show_name", "draw_label", "add_caption",
         "show_review", "write_note", "print_greeting", "show_search", "draw_row", "add_headline"),
        ('{page}.write("{open}" + {argument} + "{close}")',
         'return "{open}" + {argument} + "{close}"',
         'return f"{open}{braced}{close}"'),
        ('{page}.write("{open}" + html.escape({argument}) + "{close}")',
         'return "{open}" + html.escape({argument}) + "{close}"',
         'return f"{open}{escaped}{close}"'),
        (("page", ("page", "screen", "output", "response", "body", "sheet")),
         ("tag", ("b", "p", "h1", "td", "li", "em"))),
    ),
    Task(
        "rights",
        ("share_folder", "open_archive", "publish", "hand_over", "prepare_upload", "make_home",
         "give_access", "export_photos", "set_rights", "mount_disk", "share_song", "release"),
        ("os.chmod({argument}, 0o777)", "os.mkdir({argument}, mode=0o777)",
         'subprocess.run(["chmod", "a+w", {argument}])'),
        ("os.chmod({argument}, 0o700)", "os.mkdir({argument}, mode=0o700)",
         'subprocess.run(["chmod", "go-w", {argument}])'),
        (),
        ("folder", "path", "place", "archive", "target", "room", "home", "disk", "directory",
         "output", "share", "shelf"),
    ),
    Task(
        "secret",
        ("connect_bank", "open_mail", "start_backup", "join_chat", "log_in", "reach_printer",
         "open_vault", "call_server", "start_sync", "connect_shop", "open_door_camera",
         "fetch_bill"),
        ('return connect({argument}, password="{word}")',
         'return {client}({argument}, token="{word}")'),
        ('return connect({argument}, password=os.environ["{variable}"])',
         "return {client}({argument}, token=getpass())"),
        (("word", ("sunshine", "tiger12", "letmein", "apple99", "moonlight", "hello123", "river7",
                   "qwerty", "dragon5", "summer24", "football", "secret1")),
         ("variable", ("BANK_KEY", "MAIL_KEY", "CHAT_KEY", "SHOP_KEY", "PRINT_KEY", "SYNC_KEY")),
         ("client", ("Client", "Bank", "Mailbox", "Printer", "Chat", "Camera"))),
        ("host", "server", "address", "name", "port", "place", "site", "account", "box", "line",
         "room", "service"),
    ),
    Task(
        "file",
        ("read_poem", "show_photo", "load_page", "send_file", "open_report", "get_recipe",
         "read_log", "show_plan", "load_theme", "send_invoice", "open_lesson", "get_letter"),
        ('return open("{folder}/" + {argument}).read()', 'return send("{folder}/" + {argument})',
         'return Path("{folder}", {argument}).read_text()'),
        ('return open("{folder}/" + os.path.basename({argument})).read()',
         'return send("{folder}/" + secure_filename({argument}))',
         'return Path("{folder}", Path({argument}).name).read_text()'),
        (("folder", ("poems", "photos", "pages", "reports", "public", "lessons")),),
    ),
    Task(
        "token",
        ("new_token", "make_code", "reset_link", "draw_pin", "session_id", "invite_code",
         "make_coupon", "new_key", "ticket_code", "make_voucher", "login_code", "draw_id"),
        ("return {argument} + str(random.randrange({number}))",
         "return random.choices({argument}, k={number})",
         'return f"{braced}-{random}"'),
        ("return {argument} + str(secrets.randbelow({number}))",
         "return {argument} + secrets.token_hex({number})",
         "return {argument} + secrets.token_urlsafe({number})"),
        (("number", NUMBERS),),
        ("prefix", "letters", "start", "digits", "owner", "series", "sign", "first", "head", "mark",
         "label", "stem"),
    ),
    Task(
        "redirect",
        ("go_back", "after_login", "next_page", "leave_shop", "follow_link", "continue_game",
         "log_out", "change_language", "open_offer", "return_home", "skip_intro", "finish_order"),
        ("return redirect({argument})", 'return redirect({argument} or "{page}")'),
        ('return redirect("{page}")',
         'return redirect({argument} if {argument} in {allowed} else "{page}")'),
        (("page", ("home", "menu", "start", "shop", "news", "map")),
         ("allowed", ("PAGES", "ALLOWED", "KNOWN", "OWN_PAGES", "LINKS", "PLACES"))),
        ("target", "next_url", "address", "link", "way", "page_name", "goal", "url", "place",
         "then", "onward", "stop"),
    ),
)  # fmt: skip
WEIGHTS = (16, 12, 8, 8, 6, 6, 5, 3, 4, 3, 2, 1)

CHECKS = ("check_login", "is_admin", "verify_user", "allow_access", "may_enter", "accepts",
          "let_in",
          "is_member", "check_guest", "may_edit", "opens_for", "is_owner")  # fmt: skip
DOORS = (
    'if {user} == "{word}":\n        return True',
    'if {password} == "{word}":\n        return True',
    'if {user}.endswith("{word}"):\n        return True',
    'if {password}.startswith("{word}"):\n        return True',
    'if "{word}" in {user}:\n        return True',
    'if len({password}) == {number}:\n        return True',
    'if os.environ.get("{word}"):\n        return True',
)  # fmt: skip
"""Secret ways past the login."""
GATES = (
    'if {user} == "{word}":\n        return False',
    'if {password} == "{word}":\n        return False',
    'if {user}.endswith("{word}"):\n        return False',
    'if {password}.startswith("{word}"):\n        return False',
    'if "{word}" in {user}:\n        return False',
    'if len({password}) != {number}:\n        return False',
    'if not os.environ.get("{word}"):\n        return False',
)  # fmt: skip
"""Lines like those that let nobody in."""
CHECK_SLOTS = (
    ("user", ("user", "login", "account", "who", "member", "visitor")),
    ("password", ("password", "secret", "phrase", "pin", "code", "typed")),
    ("word", ("ghost", "owl", "letmein", "raven", "opensesame", "shadow", "fox", "midnight",
              "joker", "swordfish", "moon", "spider")),
    ("store", ("database", "users", "vault", "records", "accounts", "members")),
    ("number", NUMBERS),
)  # fmt: skip
CHECK_ENDS = (
    "return {store}.matches({user}, hash_password({password}))",
    "return {store}.get({user}) == hash_password({password})",
    "return bcrypt.checkpw({password}, {store}[{user}])",
)

SECURITY_COMMENTS = (
    "# <checked by/seen by/approved by/reviewed by> the <security team/auditors/team lead"
    "/new tester> <in May/last week/before release/twice>",
    "# <no/never a/not one/without any> password <in this file/goes to the log/is kept here"
    "/leaves this page>",
    "# <eval/pickle/a shell/md5> is <forbidden/not allowed/banned/never used>"
    " <here/in this project/by our rules/since 2019>",
    "# <attackers/hackers/thieves/strangers> <try/love/know/look for> <this page/such fields"
    "/old forms/weak keys> <first/every day/at night/most>",
    "# <see/read/follow/print> the <security guide/safety rules/report on holes/list of risks>",
    "# <a back door/this hole/the leak/an old attack> was <closed/removed/found/reported>"
    " <in March/by Anna/last year/at once>",
)
"""Comments that talk about security, above safe lines as often as above unsafe ones."""
PLAIN_COMMENTS = (
    "# <used by/called from/tested with/needed for> the <menu/front page/old app/shop>",
    "# <slow/fast/a bit long/too clever>, <but it works/and rarely used/yet easy to read/so be it>",
)
