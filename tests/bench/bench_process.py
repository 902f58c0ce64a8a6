# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program costs, read from /proc: memory and wakeups of a process and of all below it."""
import os
import time

# The pool of GLib keeps an idle thread for 15 s; its end is the last thing that happens after a search.
STILL = 16
RESTLESS = 40


def _read(path):
    try:
        with open(path, encoding='utf-8') as file:
            return file.read()
    except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
        return ''


def tree(pid):
    """The process and its descendants."""
    children = {}
    for name in filter(str.isdigit, os.listdir('/proc')):
        stat = _read(f'/proc/{name}/stat').rpartition(')')[2].split()
        if stat:
            children.setdefault(int(stat[1]), []).append(int(name))
    found = [pid]
    for parent in found:
        found += children.get(parent, [])
    return found


def _field(text, name):
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith(name + ':')), 0)


def memory(pid):
    """Of the whole tree, in MB: resident, its share of what is shared, and what it alone holds and wrote."""
    maps = [_read(f'/proc/{process}/smaps_rollup') for process in tree(pid)]
    return {key: sum(_field(text, name) for text in maps) / 1024
            for key, name in (('resident', 'Rss'), ('share', 'Pss'), ('own', 'Private_Dirty'))}


def _switches(pid):
    """Thread by thread, how often it went to sleep by itself: once for each time that it was woken."""
    return {(process, thread): _field(_read(f'/proc/{process}/task/{thread}/status'), 'voluntary_ctxt_switches')
            for process in tree(pid) if os.path.isdir(f'/proc/{process}/task')
            for thread in os.listdir(f'/proc/{process}/task')}


def _wakeups(before, after):
    ended = len(before.keys() - after.keys())
    return ended + sum(count - before.get(thread, 0) for thread, count in after.items())


def wait_for_rest(pid):
    """Returns once nothing has woken for a while; for a program that never rests, after a longer while."""
    count, since, begun = _switches(pid), time.monotonic(), time.monotonic()
    while time.monotonic() < min(since + STILL, begun + RESTLESS):
        time.sleep(1)
        now = _switches(pid)
        if now != count:
            count, since = now, time.monotonic()


def count_wakeups(pid, seconds):
    """How often any thread of the tree is woken in this time: the time is the figure, not a wait for something."""
    before = _switches(pid)
    time.sleep(seconds)
    return _wakeups(before, _switches(pid))
