# SPDX-License-Identifier: GPL-3.0-or-later
"""Real copies, by real programs and by badly behaved ones, as the watcher sees them.

usage: in-session x11|sway|mutter test-clipboard.py CLIPBOARD-PROBE X11-OWNER DATA-CONTROL-OWNER
"""
import json
import os
import re
import signal
import subprocess
import sys

from guichet_test import DEADLINE, Program, run_tests, wait_until

PROBE, X11_OWNER, DATA_CONTROL_OWNER = sys.argv[1:4]
SESSION = os.environ['GUICHET_SESSION']
BACKEND = {'x11': 'xfixes', 'sway': 'data-control', 'mutter': 'xfixes'}[SESSION]
MEGABYTE = 1000 * 1000


class Probe(Program):
    """The watcher, once it is at work."""

    def __init__(self, backend='auto', expect=BACKEND):
        super().__init__(PROBE, backend, stdin=subprocess.PIPE)
        self.wait_for_backend(expect)

    def events(self, kind):
        return [event for event in map(json.loads, list(self.lines)) if event['event'] == kind]

    def texts(self, selection='clipboard'):
        return [event['start'] for event in self.events('text') if event['selection'] == selection]

    def backend(self):
        return ([event['name'] for event in self.events('backend')] or ['none'])[-1]

    def wait_for_backend(self, name):
        wait_until(lambda: self.backend() == name, f'the backend is {name}')

    def wait_for_text(self, text, selection='clipboard'):
        wait_until(lambda: text in self.texts(selection), f'“{text}” is seen in {self.lines}')

    def tell(self, command):
        done = len(self.events('done'))
        self.process.stdin.write(command + '\n')
        self.process.stdin.flush()
        wait_until(lambda: len(self.events('done')) > done, f'the probe has done {command}')

    def peak_memory(self):
        """In bytes."""
        with open(f'/proc/{self.process.pid}/status', encoding='ascii') as status:
            return int(re.search(r'VmHWM:\s+(\d+) kB', status.read()).group(1)) * 1024

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.tell('quit')
        status = self.wait()
        assert status == 0, f'the probe ended with {status}: {self.errors}'


class Owner(Program):
    """A program that copies and then behaves as it is told."""

    def __init__(self, *arguments):
        super().__init__(DATA_CONTROL_OWNER if SESSION == 'sway' else X11_OWNER, *arguments)
        self.wait_for_line(lambda line: line.startswith('copied'), 'the owner has copied')

    def wait_until_asked(self, times=1):
        wait_until(lambda: sum(line.startswith('asked') for line in list(self.lines)) >= times, 'the owner is asked')

    def wait_until_lost(self):
        return self.wait_for_line(lambda line: line.startswith('lost'), 'the owner is not the owner any more')

    def __exit__(self, *_):
        """Nothing: it ends when somebody else copies. mutter takes over the copy of a program that ends, and when
        that is slow, it takes the selection away from the next one."""


def copy(text, primary=False):
    """By the program that people use. xclip returns before it is the owner: where the order counts, use an Owner."""
    if SESSION == 'x11':
        command = ['xclip', '-selection', 'primary' if primary else 'clipboard']
    else:
        command = ['wl-copy'] + ['--primary'] * primary
    # Both go on in the background, as the owner: they must not hold our pipes.
    subprocess.run(command, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=DEADLINE, check=True)


def a_plain_copy_is_seen():
    with Probe() as probe:
        copy('+33123456789')
        probe.wait_for_text('+33123456789')


def copies_in_a_row_are_all_seen():
    texts = [f'+331000000{number:02}' for number in range(20)]
    with Probe() as probe:
        for text in texts:
            copy(text)
            probe.wait_for_text(text)
        assert probe.texts() == texts, probe.texts()


def selected_text_is_seen_only_when_asked_for():
    with Probe() as probe, Owner('--primary', 'text', 'selected before'):
        copy('copied')
        probe.wait_for_text('copied')
        probe.tell('primary')
        copy('selected after', primary=True)
        probe.wait_for_text('selected after', 'primary')
        assert probe.texts('primary') == ['selected after'], probe.lines


def a_password_is_never_read():
    with Probe() as probe, Owner('secret', 'hunter2') as owner:
        if SESSION != 'sway':
            owner.wait_until_asked()
        copy('next')
        probe.wait_for_text('next')
        lost = owner.wait_until_lost()
        assert probe.texts() == ['next'], probe.lines
        # mutter itself keeps a copy of every text, so there somebody else has asked.
        assert SESSION == 'mutter' or lost.endswith(' text=0'), owner.lines


def an_image_is_not_read():
    with Probe() as probe, Owner('image') as owner:
        copy('next')
        probe.wait_for_text('next')
        owner.wait_until_lost()
        assert probe.texts() == ['next'], probe.lines


def a_document_is_read_but_does_not_pop_up():
    with Probe() as probe, Owner('big', MEGABYTE):
        event = wait_until(lambda: probe.events('text'), 'the document is seen')[0]
        assert (event['bytes'], event['popup']) == (MEGABYTE, False), event


def documents_in_a_row_are_all_read():
    """In pieces under X11, where the event of a piece must not overtake the reply that holds the one before."""
    with Probe() as probe:
        for size in range(300000, 320000, 1000):
            with Owner('big', size):
                wait_until(lambda: size in [event['bytes'] for event in probe.events('text')], f'{size} bytes are seen')


def a_copy_that_is_too_long_is_left_alone(size):
    with Probe() as probe:
        before = probe.peak_memory()
        with Owner('big', size) as owner:
            wait_for_too_long_a_copy(probe, owner)
        assert probe.peak_memory() - before < 8 * MEGABYTE, (before, probe.peak_memory())


def wait_for_too_long_a_copy(probe, owner):
    # Taken to its end under X11, where the owner would wait for ever; under Wayland the pipe is closed.
    owner.wait_for_line(lambda line: line.startswith(('sent', 'stopped')), 'the owner is done')
    copy('next')
    probe.wait_for_text('next')
    assert probe.texts() == ['next'], probe.lines


def ten_megabytes_are_left_alone():
    a_copy_that_is_too_long_is_left_alone(10 * MEGABYTE)


def a_hundred_megabytes_are_left_alone():
    a_copy_that_is_too_long_is_left_alone(100 * MEGABYTE)


def the_next_copy_works_after(*arguments, asked=1):
    with Probe() as probe, Owner(*arguments) as owner:
        owner.wait_until_asked(asked)
        copy('next')
        probe.wait_for_text('next')
        copy('one more')
        probe.wait_for_text('one more')
        assert probe.texts() == ['next', 'one more'], probe.lines


def the_next_copy_works_after_an_owner_that_answers_nothing():
    the_next_copy_works_after('hang')


def the_next_copy_works_after_an_owner_that_never_sends_the_text():
    the_next_copy_works_after('hang-text', asked=1 if SESSION == 'sway' else 2)


def the_next_copy_works_after_an_owner_that_stalls():
    the_next_copy_works_after('stall', asked=1 if SESSION == 'sway' else 2)


def an_answer_that_comes_too_late_is_dropped():
    the_next_copy_works_after('late', 'too late', asked=1 if SESSION == 'sway' else 2)


def the_next_copy_works_after_an_owner_that_dies():
    with Probe() as probe, Owner('die') as owner:
        owner.wait()
        copy('next')
        probe.wait_for_text('next')


def an_owner_that_does_not_know_its_types_is_read():
    with Probe() as probe, Owner('old', '+33123456789'):
        probe.wait_for_text('+33123456789')


def text_that_is_not_utf8_is_repaired():
    with Probe() as probe, Owner('hex', b't\xe9l \x0001\xff23'.hex()):
        probe.wait_for_text('t\ufffdl \ufffd01\ufffd23')


def latin1_is_converted():
    with Probe() as probe, Owner('latin1', b't\xe9l\xa001 23'.hex()):
        probe.wait_for_text('t\xe9l\xa001 23')


def nothing_is_seen_while_paused():
    with Probe() as probe:
        probe.tell('pause')
        with Owner('text', 'unseen'):
            probe.tell('unpause')
            copy('seen')
            probe.wait_for_text('seen')
        assert probe.texts() == ['seen'], probe.lines


def what_was_copied_before_is_not_news():
    with Owner('text', 'before'), Probe() as probe:
        copy('after')
        probe.wait_for_text('after')
        assert probe.texts() == ['after'], probe.lines


def the_backend_can_be_chosen():
    with Probe(BACKEND) as probe:
        copy('seen')
        probe.wait_for_text('seen')
    with Probe('none', expect='none') as probe:
        copy('unseen')
        assert not probe.events('text')


def a_display_that_comes_back_is_watched_again():
    with Probe() as probe:
        os.kill(int(os.environ['GUICHET_SERVER_PID']), signal.SIGKILL)
        probe.wait_for_backend('none')
        with Program('sh', '-c', os.environ['GUICHET_SERVER_COMMAND']):
            probe.wait_for_backend(BACKEND)
            copy('seen')
            probe.wait_for_text('seen')


def tests():
    yield from (a_plain_copy_is_seen, copies_in_a_row_are_all_seen, selected_text_is_seen_only_when_asked_for,
                a_password_is_never_read, an_image_is_not_read, a_document_is_read_but_does_not_pop_up,
                documents_in_a_row_are_all_read, ten_megabytes_are_left_alone, a_hundred_megabytes_are_left_alone,
                the_next_copy_works_after_an_owner_that_answers_nothing,
                the_next_copy_works_after_an_owner_that_never_sends_the_text,
                the_next_copy_works_after_an_owner_that_stalls, the_next_copy_works_after_an_owner_that_dies,
                an_answer_that_comes_too_late_is_dropped, text_that_is_not_utf8_is_repaired, latin1_is_converted,
                nothing_is_seen_while_paused, what_was_copied_before_is_not_news,
                the_backend_can_be_chosen)
    if SESSION != 'sway':
        yield an_owner_that_does_not_know_its_types_is_read
    if SESSION != 'mutter':  # its Xwayland comes back with another key, which a running program cannot know
        yield a_display_that_comes_back_is_watched_again


run_tests(*tests())
