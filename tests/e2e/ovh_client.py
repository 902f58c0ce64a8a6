# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the API for the end-to-end tests, in the standard library alone.

Signs by itself, so that neither the program's signer nor the sandbox's check is believed on its own word.
"""
import base64
import hashlib
import http.client
import json
import pathlib
import ssl
import time
import urllib.parse

import guichet_test

MODELS = json.loads((pathlib.Path(__file__).parent.parent / 'data' / 'ovh-models.json').read_text())

GROUPS = ['xx1111-ovh-1', 'xx1111-ovh-2', 'ovhtel-1111-1']
LINE = '/telephony/xx1111-ovh-1/line/0033972101001'
EXPAND = {'X-Pagination-Mode': 'CachedObjectList-Pages'}


class Sandbox(guichet_test.Sandbox):
    """A sandbox that must end well, which under sanitizers means without a leak."""

    def __exit__(self, *what):
        super().__exit__(*what)
        assert self.process.returncode == 0, '\n'.join(self.errors[-40:])


class Answer:
    """Status, headers and body of an answer, whatever they are."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    @property
    def value(self):
        return json.loads(self.body)

    @property
    def message(self):
        return self.value['message']

    @property
    def code(self):
        """errorCode of the older shape, class of the newer."""
        value = self.value
        return value.get('errorCode', value.get('class'))

    def is_void(self):
        return (self.status, self.body) in ((204, b''), (200, b''), (200, b'null'))


def send(method, url, body=b'', headers=None, timeout=30, context=None):
    """One request on a connection of its own, exactly as given."""
    parts = urllib.parse.urlsplit(url)
    if parts.scheme == 'https':
        connection = http.client.HTTPSConnection(parts.hostname, parts.port, timeout=timeout, context=context)
    else:
        connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=timeout)
    try:
        connection.request(method, parts.path + ('?' + parts.query if parts.query else ''), body=body or None,
                           headers=headers or {})
        return Answer(connection.getresponse())
    finally:
        connection.close()


def trust(certificate):
    """Trusts one certificate, whoever it names."""
    context = ssl.create_default_context(cafile=str(certificate))
    context.check_hostname = False
    return context


class Client:
    """One consumer key at one endpoint."""

    def __init__(self, environment, certificate=None):
        self.endpoint = environment['OVH_ENDPOINT']
        self.key = environment['OVH_APPLICATION_KEY']
        self.secret = environment['OVH_APPLICATION_SECRET']
        self.consumer_key = environment['OVH_CONSUMER_KEY']
        self.context = trust(certificate) if certificate else None
        self.delta = self.open('GET', '/auth/time').value - int(time.time())

    @classmethod
    def of(cls, sandbox, nichandle):
        """The ready-made keys of one account."""
        account = next(one for one in sandbox.get('/sandbox/accounts') if one['nichandle'] == nichandle)
        return cls.with_keys(sandbox, account['applicationKey'], account['applicationSecret'], account['consumerKey'])

    @classmethod
    def with_keys(cls, sandbox, key, secret, consumer_key):
        return cls({**sandbox.env, 'OVH_APPLICATION_KEY': key, 'OVH_APPLICATION_SECRET': secret,
                    'OVH_CONSUMER_KEY': consumer_key})

    def ask(self, rules, **more):
        """A new credential of the same application, as a client of its own, and the answer with its consent page."""
        rules = [{'method': method, 'path': path} for method, path in rules]
        answer = self.open('POST', '/auth/credential', {'accessRules': rules, **more})
        assert answer.status == 200, answer.body
        assert mismatches(answer.value, 'auth.ApiCredentialRequest') == []
        other = Client({'OVH_ENDPOINT': self.endpoint, 'OVH_APPLICATION_KEY': self.key,
                        'OVH_APPLICATION_SECRET': self.secret, 'OVH_CONSUMER_KEY': answer.value['consumerKey']})
        return other, answer.value

    def now(self):
        return int(time.time()) + self.delta

    @staticmethod
    def encode(body):
        if body is None:
            return b''
        return body if isinstance(body, bytes) else json.dumps(body).encode()

    def open(self, method, path, body=None, headers=None):
        """A call without a signature."""
        given = {'X-Ovh-Application': self.key, 'Content-Type': 'application/json', **(headers or {})}
        return send(method, self.endpoint + path, self.encode(body), given, context=self.context)

    def sign(self, method, url, body, timestamp):
        """The four headers of a signed call, and the type of its body."""
        fields = [self.secret, self.consumer_key, method, url]
        data = '+'.join(fields).encode() + b'+' + body + b'+' + str(timestamp).encode()
        return {
            'X-Ovh-Application': self.key,
            'X-Ovh-Consumer': self.consumer_key,
            'X-Ovh-Timestamp': str(timestamp),
            'X-Ovh-Signature': '$1$' + hashlib.sha1(data).hexdigest(),
            'Content-Type': 'application/json',
        }

    def call(self, method, path, body=None, headers=None, timestamp=None, timeout=30):
        """A signed call; `headers` overrides what the signature gave."""
        url = self.endpoint + path
        data = self.encode(body)
        given = self.sign(method, url, data, self.now() if timestamp is None else timestamp)
        return send(method, url, data, {**given, **(headers or {})}, timeout, self.context)

    def get(self, path, **more):
        return self.call('GET', path, **more)

    def post(self, path, body=None, **more):
        return self.call('POST', path, body, **more)

    def delete(self, path, **more):
        return self.call('DELETE', path, **more)


def send_form(url, fields, headers=None, context=None):
    """POSTs a form; `fields` is a dictionary or, where a name comes several times, a list of pairs."""
    given = {'Content-Type': 'application/x-www-form-urlencoded', **(headers or {})}
    return send('POST', url, urllib.parse.urlencode(fields).encode(), given, context=context)


def consent(url, answer, **more):
    """What a person does on the consent page: `account` says who signs in."""
    return send_form(url, {'answer': answer, **more})


class ServiceAccount:
    """A client with a bearer token instead of keys and a signature."""

    def __init__(self, sandbox, policy='everything'):
        self.origin = sandbox.origin
        self.endpoint = sandbox.url
        account = next(one for one in sandbox.get('/sandbox/service-accounts') if one['policy'] == policy)
        self.id = account['clientId']
        self.secret = account['clientSecret']
        self.token = None

    def ask_token(self, basic=False, **more):
        """The answer of the token endpoint; the token in it is used from now on."""
        fields = {'grant_type': 'client_credentials', 'scope': 'all'}
        headers = {}
        if basic:
            headers['Authorization'] = 'Basic ' + base64.b64encode(f'{self.id}:{self.secret}'.encode()).decode()
        else:
            fields |= {'client_id': self.id, 'client_secret': self.secret}
        answer = send_form(self.origin + '/auth/oauth2/token', {**fields, **more}, headers)
        if answer.status == 200:
            self.token = answer.value['access_token']
        return answer

    def call(self, method, path, body=None):
        headers = {'Authorization': 'Bearer ' + self.token, 'Content-Type': 'application/json'}
        return send(method, self.endpoint + path, Client.encode(body), headers)

    def get(self, path):
        return self.call('GET', path)

    def post(self, path, body=None):
        return self.call('POST', path, body)


def mismatches(value, kind, where='value'):
    """What keeps `value` from being a `kind` of the published schema: every field there, none else, each of its type."""
    if kind.endswith('[]'):
        if not isinstance(value, list):
            return [f'{where} is not an array']
        return [m for i, item in enumerate(value) for m in mismatches(item, kind[:-2], f'{where}[{i}]')]
    model = MODELS.get(kind)
    if model and 'enum' in model:
        return [] if value in model['enum'] else [f'{where} is {value!r}, which is not of {kind}']
    if model:
        if not isinstance(value, dict):
            return [f'{where} is not an object']
        fields = model['fields']
        found = [f'{where} has no “{name}”' for name in fields if name not in value]
        found += [f'{where} has a “{name}” that the schema has not' for name in value if name not in fields]
        for name in fields.keys() & value.keys():
            if value[name] is None and fields[name]['nullable']:
                continue
            found += mismatches(value[name], fields[name]['type'], f'{where}.{name}')
        return found
    types = {'long': int, 'double': float, 'boolean': bool, 'map[string]string': dict}
    return [] if type(value) is types.get(kind, str) else [f'{where} is {value!r}, which is not a {kind}']
