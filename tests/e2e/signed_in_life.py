# SPDX-License-Identifier: GPL-3.0-or-later
"""Two signed-in sessions from their start to their end, done once for all the tests that look at their traces.

The windows and the helper run with all the talk that people can switch on, with a real keyring, against the sandbox; what
is sent to the sandbox tells which keys and tokens there were. The paths of the programs are the arguments of the test:
GUICHET GUICHET-HELPER GUICHET-SANDBOX SIGN-IN.
"""
import os
import pathlib
import signal
import stat
import subprocess
import sys

from guichet_keyring import Keyring
from guichet_test import Program, Sandbox, wait_until
from guichet_traces import BusMonitor, Processes, Relay, Search, core_of, files, is_sanitized
from ovh_client import ServiceAccount, consent

WINDOWS, HELPER, SANDBOX, SIGN_IN = map(os.path.abspath, sys.argv[1:5])
HOME, RUNTIME = os.environ['HOME'], os.environ['XDG_RUNTIME_DIR']
WORK = pathlib.Path(os.environ['GUICHET_SESSION_DIR'], 'work')
APP = 'io.github.guichet.Guichet'
BEARER = rb'Authorization: Bearer (\S+)'
POLLED = rb'GET /events[^ ]*[?&]token=([^& ]+)'

# All that makes the programs and their libraries talk.
TALK = {'G_MESSAGES_DEBUG': 'all', 'G_DBUS_DEBUG': 'all', 'GTK_DEBUG': 'actions', 'GNUTLS_DEBUG_LEVEL': '9',
        'GSETTINGS_BACKEND': 'keyfile', 'GNOTIFICATION_BACKEND': 'freedesktop'}


def gdbus(name, path, method, *arguments):
    """One call on the session bus; its answer as text, None if it failed."""
    done = subprocess.run(['gdbus', 'call', '--session', '--timeout', '30', '--dest', name, '--object-path', path,
                           '--method', method, *arguments], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


def activate(name, action, *parameters):
    path = '/' + name.replace('.', '/')
    values = '[' + ', '.join(f'<"{parameter}">' for parameter in parameters) + ']'
    wait_until(lambda: action in (gdbus(name, path, 'org.gtk.Actions.List') or ''), f'{name} has “{action}”')
    assert gdbus(name, path, 'org.gtk.Actions.Activate', action, values, '{}') is not None, action


def install_browser():
    """A browser that keeps its environment and its command line for us; returns where."""
    program, kept = WORK / 'browser', WORK / 'browser-kept'
    program.write_text(f'#!/bin/sh\ntr "\\0" "\\n" < /proc/$$/environ > {kept}.new\necho "$@" >> {kept}.new\n'
                       f'mv {kept}.new {kept}\n', encoding='utf-8')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    applications = pathlib.Path(os.environ['XDG_DATA_HOME'], 'applications')
    applications.mkdir(parents=True, exist_ok=True)
    (applications / 'browser.desktop').write_text(
        f'[Desktop Entry]\nType=Application\nName=Browser\nExec={program} %u\nMimeType=x-scheme-handler/https;\n',
        encoding='utf-8')
    pathlib.Path(os.environ['XDG_CONFIG_HOME'], 'mimeapps.list').write_text(
        '[Default Applications]\nx-scheme-handler/https=browser.desktop\n', encoding='utf-8')
    return kept


def pid_of(program):
    """The process of this session that runs the program; None if there is none."""
    mark = f'GUICHET_SESSION_DIR={os.environ["GUICHET_SESSION_DIR"]}'.encode()
    for folder in pathlib.Path('/proc').glob('[0-9]*'):
        try:
            if os.readlink(folder / 'exe') == os.path.realpath(program) and mark in (folder / 'environ').read_bytes():
                return int(folder.name)
        except OSError:  # it has ended, or is another user's
            continue
    return None


class Life:
    """A signed-in session from its start to its end, and all its traces. What is in them is judged afterwards."""

    def __init__(self, sandbox, secrets, environment, begin=None, go_on=None):
        """`secrets`: what is known beforehand; begin(life) comes before the programs, go_on(life) after the first calls."""
        self.sandbox, self.secrets, self.said = sandbox, secrets, []
        self.browser = install_browser()
        self.processes = Processes()
        self.env = {**TALK, **environment}
        with Relay(sandbox.origin) as self.relay, Keyring(), BusMonitor() as bus:
            self.env |= {name: value.replace(sandbox.origin, self.relay.origin) for name, value in environment.items()}
            self.env['OVH_EVENTS_URL'] = self.relay.origin + '/events'
            if begin is not None:
                begin(self)
            # The windows start the helper, as they do for a person: it inherits what they have, and writes where they do.
            try:
                with Program(WINDOWS, env=self.env) as windows:
                    self.use()
                    if go_on is not None:
                        go_on(self)
                    self.learn_secrets()
                    self.files = list(files(HOME, RUNTIME))
                    self.cores = self.crash(windows.process.pid)
            finally:
                self.end_helper()
            self.hear('the windows and the helper', windows)
            bus.send('the-end-of-this-session')
            self.messages = [('the session bus', bus.messages())]
        self.processes.stop()
        self.given = self.processes.seen | {(f'the browser ({line.partition(b"=")[0].decode()})', line)
                                            for line in self.browser.read_bytes().splitlines()}
        self.files += files(HOME, RUNTIME)

    def hear(self, name, program, but=None):
        """Keeps what the program said; lines that begin with `but` are what it is for."""
        lines = [line for line in program.lines + program.errors if but is None or not line.startswith(but)]
        self.said.append((f'what is said by {name}', '\n'.join(lines).encode()))

    def call(self, number, count):
        """Has the helper call; returns when so many calls have come."""
        activate(APP + '.Helper', 'call', number)
        wait_until(lambda: len(self.sandbox.calls()) == count, f'{count} calls are placed')

    def use(self):
        """What a person does: calls, is refused, calls in vain, opens a page of OVHcloud, changes a setting."""
        helper = APP + '.Helper'
        self.call('0142866100', 1)
        wait_until(lambda: self.relay.find_sent(POLLED), 'the call is followed')
        activate(helper, 'call', '0199000403')
        self.sandbox.post('/sandbox/faults', {'method': 'POST', 'path': '/telephony/*', 'kind': 'html', 'status': 503})
        activate(helper, 'call', '0478000000')
        wait_until(lambda: not self.sandbox.get('/sandbox/faults'), 'the proxy answered in place of OVHcloud')
        with Program(WINDOWS, '--call', '0199000403', env=self.env) as command:
            assert command.wait() == 1
            self.hear('guichet --call', command)
        self.said.append(('the request log that is copied', self.copy_log()))
        activate(APP, 'help')
        wait_until(self.browser.exists, 'the page is opened')
        assert gdbus(helper, '/' + helper.replace('.', '/'), 'org.gtk.Actions.SetState', 'pause-watching', '<true>', '{}')
        wait_until(lambda: any(b'watching=false' in data for _, data in files(os.environ['XDG_CONFIG_HOME'])),
                   'the setting is written')

    @staticmethod
    def copy_log():
        """What a person sends to the support: the request log, from its window by way of the clipboard."""
        activate(APP, 'request-log')
        subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Request Log$', 'windowactivate', '--sync'],
                       check=True, stdout=subprocess.DEVNULL)

        def copy():
            subprocess.run(['xdotool', 'key', '--clearmodifiers', 'ctrl+c'], check=True)
            return subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True, check=False).stdout
        return wait_until(lambda: b'/me' in (text := copy()) and text, 'the log is copied')

    def learn_secrets(self):
        """What was got from OVHcloud on the way, and was sent to it."""
        for name, pattern in (('event token', POLLED), ('bearer token', BEARER),
                              ('consumer key', rb'X-Ovh-Consumer: (\S+)')):
            found = self.relay.find_sent(pattern)
            self.secrets |= {f'{name} {number}': secret for number, secret in enumerate(found)}
            assert found or name == 'bearer token', f'a {name} was used'

    @staticmethod
    def end_helper():
        helper = pid_of(HELPER)
        if helper is not None:
            os.kill(helper, signal.SIGTERM)
            wait_until(lambda: pid_of(HELPER) is None, 'the helper has ended')

    @staticmethod
    def crash(windows):
        """Core files of both programs; none under sanitizers, which allow none."""
        if is_sanitized(WINDOWS):
            return []
        helper = pid_of(HELPER)
        return [('the core of the windows', core_of(windows, WORK)), ('the core of the helper', core_of(helper, WORK))]

    def assert_clean(self, places, but=None):
        """Nothing is found, but where `but` stands in the name of the place."""
        hits = [hit for hit in Search(self.secrets).find(places) if but is None or but not in hit]
        assert hits == [], '\n'.join(hits)


def once(build):
    """Builds when it is asked for the first time, and gives the same to all who ask; a failure too."""
    outcomes = []

    def get():
        if not outcomes:
            try:
                outcomes.append((build(), None))
            except Exception as error:  # each test that needs it fails with it
                outcomes.append((None, error))
        value, error = outcomes[0]
        if error is not None:
            raise error.with_traceback(None)
        return value
    return get


@once
def life_of_the_environment():
    """A life with the keys in OVH_… variables, put there by the person."""
    with Sandbox(SANDBOX, '--call-pace=0') as sandbox:
        return Life(sandbox, {'application secret': sandbox.env['OVH_APPLICATION_SECRET'],
                              'consumer key': sandbox.env['OVH_CONSUMER_KEY']}, sandbox.env)


class SignIn(Program):
    """Signs in and out without a window, in a process of its own."""

    def __init__(self, life):
        super().__init__(SIGN_IN, env=life.env, stdin=subprocess.PIPE)
        self.page = None

    def do(self, *words):
        """One line of sign-in.c, to its end; returns the id of the profile."""
        told = len(self.lines)
        self.process.stdin.write(' '.join(words) + '\n')
        self.process.stdin.flush()
        if words[0] == 'browser':
            self.page = self.wait_for_line(lambda line: line.startswith('page '), 'a page is told').split()[1]
            consent(self.page, 'authorise', account='yy2222-ovh')
        ends = ('signed-in ', 'signed-out ', 'used ')  # all its talk is there too
        return self.wait_for_line(lambda line: line.startswith(ends) and line in self.lines[told:],
                                  f'the end of {words[0]}').split()[1]

    def __exit__(self, *what):
        self.process.stdin.close()
        if what[0] is None:
            assert self.wait() == 0, self.errors
        super().__exit__(*what)


@once
def life_of_the_keyring():
    """A life with two accounts whose keys are in the keyring: one agreed to in the browser, then a service account."""
    with Sandbox(SANDBOX, '--call-pace=0') as sandbox:
        service = ServiceAccount(sandbox)
        application = sandbox.env['OVH_APPLICATION_KEY'], sandbox.env['OVH_APPLICATION_SECRET']
        ids = []

        def begin(life):
            endpoint = life.relay.origin + '/1.0'
            with SignIn(life) as program:
                ids.append(program.do('service-account', endpoint, service.id, service.secret))
                ids.append(program.do('browser', endpoint, *application))
                assert ids[0] != ids[1], 'two accounts'
                life.hear('signing in', program, but='page ')
                life.secrets['consent token'] = program.page.partition('credentialToken=')[2]

        def switch(life):
            before = len(life.relay.sent)
            with SignIn(life) as program:
                program.do('use', ids[0])
                wait_until(lambda: life.relay.find_sent(BEARER, before), 'the other account is in use')
                program.do('sign-out', ids[1])
                life.hear('signing out', program)
            assert life.relay.find_sent(rb'POST (/1.0/auth/logout) '), 'the key of the browser is revoked'
            life.call('0142866101', 2)

        return Life(sandbox, {'application secret': application[1], 'client secret': service.secret}, {}, begin, switch)
