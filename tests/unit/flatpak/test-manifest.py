#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest keeps its promises: explained permissions, pinned sources, the names of the build.

Usage: test-manifest.py SOURCE-ROOT
"""
import json
import pathlib
import re
import sys

from guichet_test import run_tests

FOLDER = pathlib.Path(sys.argv[1], 'flatpak')
ID = 'io.github.guichet.Guichet'


def manifest():
    return json.loads((FOLDER / f'{ID}.json').read_text(encoding='utf-8'))


def it_is_strict_json_named_after_the_application():
    assert manifest()['id'] == ID


def every_permission_is_explained_and_every_explanation_used():
    explained = set(re.findall(r'`(--[^`]+)`', '\n'.join(
        line.split('|')[1] for line in (FOLDER / 'README.md').read_text(encoding='utf-8').splitlines()
        if line.startswith('| `'))))
    asked = set(manifest()['finish-args'])
    assert asked == explained, f'not explained: {asked - explained}, not asked for: {explained - asked}'


def no_permission_opens_the_whole_session():
    forbidden = ('--socket=session-bus', '--socket=system-bus', '--filesystem=home', '--filesystem=host', '--own-name',
                 '--talk-name=org.freedesktop.portal', '--talk-name=org.freedesktop.Flatpak', '--device=all')
    for argument in manifest()['finish-args']:
        assert not argument.startswith(forbidden), argument


def sources_from_elsewhere_are_pinned_to_a_commit():
    for module in manifest()['modules']:
        for source in module['sources']:
            if source['type'] == 'git':
                assert source['url'].startswith('https://') and re.fullmatch('[0-9a-f]{40}', source['commit']), source
            else:
                assert source == {'type': 'dir', 'path': '..'} and module['name'] == 'guichet', source


run_tests(it_is_strict_json_named_after_the_application, every_permission_is_explained_and_every_explanation_used,
          no_permission_opens_the_whole_session, sources_from_elsewhere_are_pinned_to_a_commit)
