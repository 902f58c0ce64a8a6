# SPDX-License-Identifier: GPL-3.0-or-later
"""How a call goes in the sandbox, and the events that tell of it. Usage: PROGRAM"""
import sys
import threading

from guichet_test import run_tests, wait_until
from ovh_client import LINE, Client, Sandbox, mismatches, send

PROGRAM = sys.argv[1]
OTHER = '0033199001122'
TOKEN = '/telephony/xx1111-ovh-1/service/0033972101001/eventToken'
GROUP_TOKEN = '/telephony/xx1111-ovh-1/eventToken'


def by_hand():
    """A sandbox whose calls move when they are told to."""
    return Sandbox(PROGRAM, '--call-pace', '0')


def step(sandbox, number):
    return send('POST', f'{sandbox.origin}/sandbox/calls/{number}/step')


class Listener:
    """Holds an event token and polls as the CTI guide tells."""

    def __init__(self, sandbox, client, path=TOKEN):
        self.url = sandbox.env['OVH_EVENTS_URL']
        self.token = client.post(path, {'expiration': '1 hour'}).value
        self.session = self.poll()['Session']

    def poll(self):
        session = f'&session={self.session}' if hasattr(self, 'session') else ''
        answer = send('GET', f'{self.url}?token={self.token}{session}')
        assert answer.status == 200, answer.body
        return answer.value

    def take(self, count):
        """Polls until there are so many events; each as (name, other party's number)."""
        self.events = []
        while len(self.events) < count:
            self.events += self.poll()['Events']
        return [(event['Event'], event['Data']['Called']) for event in self.events]


def both_operations_place_a_call_with_what_was_sent():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        user = client.get(LINE + '/click2CallUser').value[0]
        sent = {'calledNumber': OTHER, 'callingNumber': '0033972101001'}
        assert client.post(LINE + '/click2Call', {**sent, 'intercom': True}).is_void()
        assert client.post(f'{LINE}/click2CallUser/{user}/click2Call', sent).is_void()
        assert client.post(LINE + '/click2Call', {'calledNumber': '+33199001122'}).is_void()
        first, second, third = sandbox.calls()
        assert (first['line'], first['calledNumber'], first['intercom']) == ('0033972101001', OTHER, True)
        assert first['click2CallUser'] is None and first['callingNumber'] == '0033972101001'
        assert second['click2CallUser'] == 'accueil' and second['intercom'] is False
        assert third['calledNumber'] == '+33199001122' and third['callingNumber'] is None


def refusals_say_why_and_place_nothing():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        locked = client.post(LINE[:-1] + '3/click2Call', {'calledNumber': OTHER})
        assert (locked.status, locked.code) == (403, 'FORBIDDEN') and 'locked' in locked.message
        for number in ('0033199000403', '+33199000403', '0199000403'):
            blocked = client.post(LINE + '/click2Call', {'calledNumber': number})
            assert (blocked.status, blocked.code) == (403, 'FORBIDDEN') and 'filter' in blocked.message
        busy = client.post(LINE + '/click2Call', {'calledNumber': '0033199000409'})
        assert (busy.status, busy.code, busy.message) == (409, 'Client::Conflict', 'This line is busy')
        assert sandbox.calls() == []


def a_call_goes_through_its_stages_by_hand():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        seen = [sandbox.calls()[0]['stage']] + [step(sandbox, 1).value['stage'] for _ in range(4)]
        assert seen == ['ringing-here', 'picked-up', 'ringing-there', 'connected', 'ended']
        assert step(sandbox, 1).status == 409
        assert step(sandbox, 2).status == 404 and step(sandbox, 0).status == 404
        assert step(sandbox, 'first').status == 400


def sad_ends_are_told():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        for number, (called, steps, words) in enumerate((
                ('0033199000408', 1, 'Ended: you did not pick up'),
                ('0033199000480', 3, 'Ended: the other side did not answer'),
                ('0033199000486', 3, 'Ended: the other side is busy')), 1):
            assert client.post(LINE + '/click2Call', {'calledNumber': called}).is_void()
            last = [step(sandbox, number).value for _ in range(steps)][-1]
            assert (last['stage'], last['words']) == ('ended', words)


def a_call_goes_by_itself_at_the_pace_given():
    with Sandbox(PROGRAM, '--call-pace', '10') as sandbox:
        client = Client(sandbox.env)
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        wait_until(lambda: sandbox.calls()[0]['stage'] == 'ended', 'the call ends')


def tokens_are_made_read_and_revoked():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        for path in (TOKEN, GROUP_TOKEN):
            assert client.get(path).status == client.delete(path).status == 404
            token = client.post(path, {'expiration': '5 minutes'}).value
            assert isinstance(token, str)
            assert client.get(path).value == {'token': token}
            assert mismatches(client.get(path).value, 'telephony.EventToken') == []
            newer = client.post(path, {'expiration': 'unlimited'}).value
            assert newer != token and client.get(path).value == {'token': newer}
            assert send('GET', f'{sandbox.env["OVH_EVENTS_URL"]}?token={token}').status == 403
            assert client.delete(path).is_void()
            assert client.get(path).status == 404
        assert send('GET', sandbox.env['OVH_EVENTS_URL']).status == 403


def events_tell_each_stage_in_order():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        listener = Listener(sandbox, client)
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        line = '0033972101001'
        assert listener.take(1) == [('start_ringing', line)]
        step(sandbox, 1)
        assert listener.take(2) == [('end_ringing', line), ('start_calling', line)]
        step(sandbox, 1)
        assert listener.take(1) == [('start_ringing', OTHER)]
        step(sandbox, 1)
        assert listener.take(2) == [('end_ringing', OTHER), ('start_calling', OTHER)]
        step(sandbox, 1)
        assert listener.take(2) == [('end_calling', OTHER), ('end_calling', line)]


def an_event_has_the_shape_of_the_cti_guide():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        listener = Listener(sandbox, client)
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        listener.take(1)
        event = listener.events[0]
        assert set(event) == {'Event', 'Token', 'Service', 'Ressource', 'Timestamp', 'Date', 'Data', 'Details'}
        assert event['Token'] == listener.token and event['Service'] == 'sip'
        assert event['Ressource'] == '0033972101001' and event['Timestamp'] > 10 ** 18
        assert {'Billing', 'Body', 'CallId', 'Called', 'Calling', 'Dialed', 'Event', 'Protocol'} <= set(event['Data'])
        assert event['Details']['Description'] == 'Accueil' and event['Details']['Type'] == 'sipCirpack'


def a_poll_waits_until_there_is_something_to_tell():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        listener = Listener(sandbox, client)
        found = []
        poll = threading.Thread(target=lambda: found.append(listener.poll()), daemon=True)
        poll.start()
        for _ in range(20):
            assert client.get('/me').status == 200 and found == []
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        poll.join(30)
        assert [event['Event'] for event in found[0]['Events']] == ['start_ringing']


def a_poller_that_left_misses_nothing():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        listener = Listener(sandbox, client)
        try:
            send('GET', f'{listener.url}?token={listener.token}&session={listener.session}', timeout=0.2)
            raise AssertionError('the poll was answered although nothing had happened')
        except TimeoutError:
            pass
        for _ in range(5):
            assert client.get('/me').status == 200
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        assert listener.take(1) == [('start_ringing', '0033972101001')]


def a_client_that_forgets_its_session_fills_nothing():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        listener = Listener(sandbox, client)
        sessions = {send('GET', f'{listener.url}?token={listener.token}').value['Session'] for _ in range(101)}
        assert len(sessions) == 101
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        answer = listener.poll()
        assert answer['Session'] != listener.session and answer['Events'] == []


def group_and_service_tokens_hear_what_is_theirs():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        group, service = Listener(sandbox, client, GROUP_TOKEN), Listener(sandbox, client, TOKEN)
        client.post(LINE[:-1] + '2/click2Call', {'calledNumber': OTHER})
        client.post('/telephony/xx1111-ovh-2/line/0033972102001/click2Call', {'calledNumber': OTHER})
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        assert group.take(2) == [('start_ringing', '0033972101002'), ('start_ringing', '0033972101001')]
        assert service.take(1) == [('start_ringing', '0033972101001')]


def the_page_shows_the_call_and_its_button_moves_it():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        page = sandbox.origin + '/sandbox'
        assert 'No call has arrived yet.' in send('GET', page).body.decode()
        client.post(LINE + '/click2Call', {'calledNumber': OTHER})
        text = send('GET', page).body.decode()
        assert OTHER in text and 'Accueil' in text and 'Your phone rings' in text and '0033199000403' in text
        assert client.secret not in text and client.consumer_key not in text
        pressed = send('POST', page + '/calls/1/step', headers={'Accept': 'text/html,*/*'})
        assert (pressed.status, pressed.headers['Location']) == (303, page)
        assert 'You picked up' in send('GET', page).body.decode()
        assert sandbox.get('/sandbox/mailbox.json') == []
        assert send('GET', sandbox.origin + '/').headers['Location'] == page


def what_people_typed_is_not_html():
    with by_hand() as sandbox:
        client = Client(sandbox.env)
        path = '/telephony/xx1111-ovh-1/line/0033972101002/click2CallUser'
        user = client.post(path, {'login': '<script>x</script>', 'password': 'Sandbox(2026)'}).value
        client.post(f'{path}/{user}/click2Call', {'calledNumber': OTHER})
        assert '<script' not in send('GET', sandbox.origin + '/sandbox').body.decode()


run_tests(both_operations_place_a_call_with_what_was_sent, refusals_say_why_and_place_nothing,
          a_call_goes_through_its_stages_by_hand, sad_ends_are_told, a_call_goes_by_itself_at_the_pace_given,
          tokens_are_made_read_and_revoked, events_tell_each_stage_in_order,
          an_event_has_the_shape_of_the_cti_guide, a_poll_waits_until_there_is_something_to_tell,
          a_poller_that_left_misses_nothing,
          a_client_that_forgets_its_session_fills_nothing, group_and_service_tokens_hear_what_is_theirs,
          the_page_shows_the_call_and_its_button_moves_it, what_people_typed_is_not_html)
