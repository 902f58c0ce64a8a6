# SPDX-License-Identifier: GPL-3.0-or-later
"""What OVHcloud does for domain names: told as it goes on, helped where it asks, cancelled where that is wanted.

Arguments: guichet, guichet-sandbox, trade-desk.
"""
import sys

from guichet_operations import CHOICE, KEY, operations, place_order, wait_state
from guichet_orders import BELGIAN, DOMAIN, FRENCH, ORDERS, PERSON
from guichet_test import run_tests, wait_until
from guichet_windows import activate_action, is_focused, keys, screenshot, type_text

GUICHET, SANDBOX, TRADE_DESK = sys.argv[1:4]
OLD, NEW = 'john.dupont@example.com', PERSON['email']


def an_operation_is_followed_to_its_end():
    with operations(GUICHET, SANDBOX, begin=(DOMAIN,)) as (windows, world, (number,)):
        windows.row(DOMAIN, 'Change of owner', 'Scheduled', 'Checking the request')
        windows.choose()
        world.move(number)
        keys('ctrl+r')
        windows.says('Waiting for both holders: each confirms by e-mail')
        windows.says('One refusal cancels the change')
        windows.wait_for('Waiting for the validation of the current and the new owner', 'label')
        wait_until(lambda: windows.progress() == 33, 'it has come further')
        world.answer(OLD)
        world.answer(NEW)
        keys('ctrl+r')
        windows.row(DOMAIN, 'In progress', 'Changing the owner at the registry')
        wait_until(lambda: windows.progress() == 66, 'it has come further')
        windows.wait_gone('Who confirms it')
        world.move(number)
        keys('ctrl+r')
        windows.row(DOMAIN, 'Finished')
        windows.says('can go to another registrar 60 days later')


def what_is_asked_for_is_supplied_and_the_operation_relaunched():
    with operations(GUICHET, SANDBOX, begin=(DOMAIN, FRENCH)) as (windows, world, (number, _)):
        windows.row(DOMAIN, 'Scheduled')
        world.fail(number, KEY)
        keys('ctrl+r')
        windows.row(DOMAIN, 'Action required')
        windows.wait_for('Needs You', 'label')
        windows.choose()
        windows.says('explain in a few words')
        field = windows.wait_for('Intended use (Afnic)', 'text')
        windows.wait_for('Send to OVHcloud', 'push button')
        for _ in range(20):
            if is_focused(field):
                break
            keys('Tab')
        assert is_focused(field), 'Tab does not reach the field'
        type_text('Our town')
        # Another operation is looked at meanwhile: nothing typed is lost.
        activate_action('show-operation', f'[<int64 {world.tasks()[-1]}>]')
        windows.wait_gone('Intended use (Afnic)')
        activate_action('show-operation', f'[<int64 {number}>]')
        windows.wait_for('Intended use (Afnic)', 'text')
        world.post('/sandbox/faults', {'path': '*/argument/*', 'method': 'PUT', 'kind': 'status', 'status': 400, 'times': 1})
        windows.press('Send to OVHcloud')
        wait_until(lambda: world.sent('PUT', f'/argument/{KEY}') == 1, 'it is sent')
        windows.press('Send to OVHcloud')
        windows.wait_for('OVHcloud has it. Relaunch the operation to go on.', 'label')
        assert world.first.get(f'/me/task/domain/{number}/argument/{KEY}').value['value'] == 'Our town'
        windows.press('Relaunch the operation')
        windows.says('Relaunch “Change of owner” of ' + DOMAIN)
        windows.answer('Relaunch the operation')
        wait_state(world, number, 'doing')
        windows.wait_for('Operation relaunched', 'label')
        windows.row(DOMAIN, 'In progress')


def to_cancel_asks_and_is_sent_once():
    with operations(GUICHET, SANDBOX, begin=(DOMAIN,)) as (windows, world, (number,)):
        windows.row(DOMAIN, 'Scheduled')
        windows.choose()
        windows.press('Cancel the operation')
        windows.says('Cancel “Change of owner” of ' + DOMAIN)
        # The keyboard is on what does nothing.
        keys('Return')
        windows.wait_gone('Do nothing', 'push button')
        assert world.sent('POST', '/cancel') == 0
        world.post('/sandbox/faults', {'path': '*/cancel', 'method': 'POST', 'kind': 'status', 'status': 409, 'times': 1})
        for n_sent in (1, 2):
            windows.press('Cancel the operation')
            windows.answer('Cancel the operation')
            wait_until(lambda: world.sent('POST', '/cancel') == n_sent, 'it is sent')
            if n_sent == 1:
                windows.wait_for('OVHcloud refused the request.', 'label')
        wait_state(world, number, 'cancelled')
        windows.wait_for('Operation cancelled', 'label')
        windows.row(DOMAIN, 'Cancelled')
        windows.wait_gone('Cancel the operation', 'push button')


def an_order_is_seen_before_its_operation_and_beside_it():
    with operations(GUICHET, SANDBOX) as (windows, world, _):
        windows.wait_for('No operations', 'label')
        number = place_order(TRADE_DESK, world, windows, BELGIAN)
        keys('ctrl+r')
        windows.row(BELGIAN, 'Change of owner', 'Not paid')
        windows.wait_for('Needs You', 'label')
        windows.choose()
        windows.wait_for(f'Order {number} · Not paid', 'label')
        windows.wait_for('Pay the order', 'push button')
        screenshot('operations-order')
        card = world.first.get('/me/payment/method?default=true').value[0]
        assert world.first.post(f'{ORDERS}/{number}/pay', {'paymentMethod': {'id': card}}).is_void()
        keys('ctrl+r')
        windows.row(BELGIAN, 'Ordered')
        windows.says('The operation has not begun yet')
        world.step()
        keys('ctrl+r')
        windows.row(BELGIAN, 'Scheduled')
        windows.wait_for(f'Order {number} · Being delivered', 'label')
        windows.wait_for('See the order', 'push button')
        assert len(windows.rows()) == 1, windows.rows()


def the_keyboard_stays_where_it_is():
    with operations(GUICHET, SANDBOX, begin=(DOMAIN, FRENCH)) as (windows, world, (number, other)):
        windows.row(DOMAIN)
        windows.enter_list()
        keys('Home')
        wait_until(lambda: FRENCH in windows.focused_row(), 'the newest is first')
        world.fail(number, CHOICE)
        keys('ctrl+r')
        windows.row(DOMAIN, 'Action required')
        assert DOMAIN in windows.rows()[0], windows.rows()
        assert FRENCH in windows.focused_row(), windows.focused_row()
        keys('ctrl+f')
        type_text(DOMAIN)
        wait_until(lambda: len(windows.rows()) == 1, 'the other one is not shown')


run_tests(an_operation_is_followed_to_its_end, what_is_asked_for_is_supplied_and_the_operation_relaunched,
          to_cancel_asks_and_is_sent_once, an_order_is_seen_before_its_operation_and_beside_it,
          the_keyboard_stays_where_it_is)
