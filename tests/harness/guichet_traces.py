# SPDX-License-Identifier: GPL-3.0-or-later
"""What programs leave behind while they run, and how a secret is looked for in it.

Each place gives pairs (where, bytes) to Search.find(); a test shows that a place is really looked through by planting a
canary in it, which has to be found by the same call.
"""
import base64
import os
import pathlib
import re
import resource
import shutil
import signal
import socket
import stat
import subprocess
import threading
import urllib.parse

from guichet_test import Program, Skip, wait_until


PIECE = 8  # bytes: two of them fit into each line of a hexadecimal dump


def forms(secret):
    """What `secret` may stand as: by the name of the form a list of bytes, of which one is enough."""
    raw = secret.encode()
    pieces = [raw[at:at + PIECE] for at in range(len(raw) - PIECE + 1)]
    found = {'as it is': pieces,
             'as a dump': [piece.hex(' ').encode() for piece in pieces],
             'as numbers': [', '.join(f'0x{byte:02x}' for byte in raw).encode()],
             'hexadecimal': [raw.hex().encode(), raw.hex().upper().encode()],
             'UTF-16': [secret.encode('utf-16-le'), secret.encode('utf-16-be')],
             'UTF-32': [secret.encode('utf-32-le'), secret.encode('utf-32-be')],
             'escaped for a URL': [urllib.parse.quote(secret, safe='').encode()],
             'escaped as JSON': [''.join(f'\\u{ord(c):04x}' for c in secret).encode()]}
    for before in range(3):
        # In the middle of a longer text: what depends on the bytes before and after is cut off.
        text = base64.b64encode(bytes(before) + raw)
        middle = text[(4 if before else 0):-4]
        found[f'base64 at {before}'] = [middle, middle.replace(b'+', b'-').replace(b'/', b'_')]
    return found


class Search:
    """Looks for named secrets in all their forms."""

    def __init__(self, secrets):
        assert all(len(secret) >= 2 * PIECE for secret in secrets.values()), 'a short one is found by chance'
        self.secrets = {name: forms(secret) for name, secret in secrets.items()}

    def find(self, places):
        """The hits as sentences without the secret; `places` is an iterable of pairs (where, bytes)."""
        return sorted({f'{name}, {form}, in {where}' for where, data in places
                       for name, looks in self.secrets.items() for form, needles in looks.items()
                       if any(needle in data for needle in needles)})


def files(*folders):
    """Every file below the folders: its name and its bytes."""
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                yield path + ' (name)', name.encode()
                if stat.S_ISREG(os.lstat(path).st_mode):
                    yield path, pathlib.Path(path).read_bytes()


class Processes:
    """Command line and environment of all processes of this test session, looked at again and again until stop()."""

    def __init__(self):
        self.mark = f'GUICHET_SESSION_DIR={os.environ["GUICHET_SESSION_DIR"]}'.encode()
        self.seen = set()  # (where, bytes)
        self.names = set()
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self._watch, daemon=True)
        self.thread.start()

    def _look(self, folder):
        environment = (folder / 'environ').read_bytes()
        if self.mark not in environment.split(b'\0'):
            return
        name = (folder / 'comm').read_text().strip()
        self.names.add(name)
        self.seen.add((f'the command line of {name}', (folder / 'cmdline').read_bytes()))
        for variable in environment.split(b'\0'):
            self.seen.add((f'the environment of {name} ({variable.partition(b"=")[0].decode()})', variable))

    def _watch(self):
        # Not a wait for anything: a sample every few milliseconds sees the children that do not live long.
        while not self.is_over.wait(0.005):
            for folder in pathlib.Path('/proc').glob('[0-9]*'):
                try:
                    self._look(folder)
                except OSError:  # it has ended
                    continue

    def stop(self):
        self.is_over.set()
        self.thread.join()


class BusMonitor(Program):
    """All messages of a bus as they go over it, kept in a file."""

    def __init__(self, address=None):
        self.path = pathlib.Path(os.environ['GUICHET_SESSION_DIR'], f'bus-{os.urandom(4).hex()}.pcap')
        bus = ['--address', address] if address else ['--session']
        super().__init__('sh', '-c', 'exec dbus-monitor --pcap "$@" > "$0"', self.path, *bus)
        wait_until(lambda: self.path.exists() and self.path.stat().st_size > 0, 'the bus is watched')

    def messages(self):
        return self.path.read_bytes()

    def send(self, text):
        """Sends a signal and waits until it was seen: whatever was sent before has been seen too."""
        subprocess.run(['gdbus', 'emit', '--session', '--object-path', '/test', '--signal', 'guichet.Test.Mark', text],
                       check=True)
        wait_until(lambda: text.encode() in self.messages(), 'the signal was seen')


class Relay:
    """A way to the sandbox on which every byte is kept: what was sent to it, keys and tokens, is what is looked for."""

    def __init__(self, origin):
        self.target = urllib.parse.urlsplit(origin)
        self.sent = bytearray()
        self.socket = socket.create_server(('127.0.0.1', 0))
        self.origin = f'http://127.0.0.1:{self.socket.getsockname()[1]}'
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            try:
                near, _ = self.socket.accept()
            except OSError:  # closed
                return
            far = socket.create_connection((self.target.hostname, self.target.port))
            threading.Thread(target=self._pass_on, args=(near, far, self.sent), daemon=True).start()
            threading.Thread(target=self._pass_on, args=(far, near, bytearray()), daemon=True).start()

    @staticmethod
    def _pass_on(source, target, kept):
        try:
            while data := source.recv(65536):
                kept += data
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:  # the other end has gone
            pass

    def find_sent(self, pattern, since=0):
        """What the group of the pattern matched in all that was sent from the byte `since` on, each text once."""
        return {match.decode() for match in re.findall(pattern, bytes(self.sent[since:]))}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()


def _core_lands_here():
    """Whether the kernel writes core files to the working folder, and does not hand them to a program."""
    pattern = pathlib.Path('/proc/sys/kernel/core_pattern').read_text().strip()
    return not pattern.startswith('|') and '/' not in pattern and resource.getrlimit(resource.RLIMIT_CORE)[1] != 0


def allow_cores():
    """Programs that are started from now on may write core files, into the working folder of then."""
    limit = resource.getrlimit(resource.RLIMIT_CORE)[1]
    resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))


def _crash(pid, folder):
    os.kill(pid, signal.SIGABRT)
    # Once it is a zombie, or gone, the file is whole.
    wait_until(lambda: not os.path.exists(f'/proc/{pid}/exe'), 'the program has crashed')
    core, = [path for path in folder.iterdir() if path.name.startswith('core')]
    return core


def _have_written(pid, folder):
    if shutil.which('gcore') is None:
        raise Skip('this machine hands core files to a program, and gcore is not installed')
    done = subprocess.run(['gcore', '-o', folder / 'core', str(pid)], capture_output=True, text=True, check=False)
    core = folder / f'core.{pid}'
    if not core.exists():
        raise Skip('gcore is not allowed to look at a process: ' + (done.stderr.strip().splitlines() or ['?'])[-1])
    return core


def core_of(pid, folder):
    """The bytes of a core file of the process, which ends with it where the kernel writes it; else gdb does, which heeds
    what the process asked of the kernel. `folder` is the working folder of the process."""
    core = _crash(pid, folder) if _core_lands_here() else _have_written(pid, folder)
    data = core.read_bytes()
    core.unlink()
    assert data.startswith(b'\x7fELF'), 'it is a core file'
    return data


def is_sanitized(program):
    """Whether AddressSanitizer is in it, which allows no core files."""
    return b'__asan_init' in pathlib.Path(program).read_bytes()
