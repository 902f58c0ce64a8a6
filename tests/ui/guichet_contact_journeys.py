# SPDX-License-Identifier: GPL-3.0-or-later
"""OVHcloud's guides on contacts, walked through in the windows by two people whose accounts are signed in on one computer,
with a picture of each stage. `programs` are guichet and guichet-sandbox, `words` the language.
"""
from guichet_contacts_windows import FIRST, SECOND, Counter

GROUP, LINE, ALIAS, DOMAIN = 'xx1111-ovh-1', '0033972101001', '0033972101010', 'exemple-martin.fr'


def both_accept(counter, task, asking, new, picture=None):
    """From the moment when OVHcloud has sent the codes to the end, as both see it in one place."""
    words = counter.words
    counter.answer(task, 'accept', asking)
    counter.wait_for_request(task, words('%s has accepted; waiting for %s (%s)').split('%s')[1].strip(), new)
    if picture:
        counter.picture(picture + '-waits-for-the-other')
    counter.answer(task, 'accept', new)
    counter.wait_for_request(task, words('Accepted; OVHcloud is changing the contact'))
    counter.step()
    counter.wait_for_request(task, words('Done %s').split('%s')[0].strip())
    if picture:
        counter.picture(picture + '-done')


def a_line(programs, words):
    """Of a line the technical contact changes alone; a mail is sent again, and the code before is dead."""
    with Counter(*programs, words=words) as counter:
        counter.wait_for_contacts('line', LINE, FIRST, FIRST, FIRST)
        counter.open_change('line', LINE)
        counter.windows.says(words('This contact changes with the telephony group alone'))
        counter.fill(tech=SECOND)
        counter.picture('line-1-asked')
        counter.send()
        counter.picture('line-2-sent')
        counter.close_change(show_requests=True)
        task, = counter.tasks()
        counter.wait_for_request(task, words('Technical contact of %s', LINE), f'{FIRST} → {SECOND}')
        counter.step(2)
        counter.wait_for_button(task, 'accept', SECOND)
        counter.picture('line-3-to-confirm')
        old = counter.resend(task, SECOND)
        counter.begin_answer(task, 'accept', SECOND, old)
        counter.windows.press(words('Accept Request'))
        counter.windows.says(words('OVHcloud does not take this code: it is wrong, used, replaced by a newer one, or for the other side.'))
        counter.picture('line-4-the-old-code-is-dead')
        counter.paste(counter.mail(task, SECOND))
        counter.end_answer('accept')
        counter.wait_for_request(task, FIRST)
        counter.answer(task, 'accept', FIRST)
        counter.step()
        counter.wait_for_request(task, words('Done %s').split('%s')[0].strip())
        counter.picture('line-5-done')
        counter.show('Services')
        counter.wait_for_contacts('line', LINE, FIRST, SECOND, FIRST)
        counter.wait_for_contacts('group', GROUP, FIRST, FIRST, FIRST)
        counter.picture('line-6-services')


def a_refusal(programs, words):
    """The new contact refuses; all stays as it was."""
    with Counter(*programs, words=words) as counter:
        counter.open_change('alias', ALIAS)
        counter.fill(tech=SECOND)
        counter.send()
        counter.close_change(show_requests=True)
        task, = counter.tasks()
        counter.step(2)
        counter.wait_for_button(task, 'accept', SECOND)
        counter.begin_answer(task, 'refuse', SECOND)
        counter.windows.says(words('The request ends for both sides, and %s stays the contact.', FIRST))
        counter.picture('refusal-1')
        counter.end_answer('refuse')
        counter.wait_for_request(task, words('Refused %s').split('%s')[0].strip())
        counter.picture('refusal-2')
        assert counter.tasks()[task]['state'] == 'refused'
        counter.show('Services')
        counter.wait_for_contacts('alias', ALIAS, FIRST, FIRST, FIRST)


def a_group(programs, words):
    """All three contacts of a group change, one request after the other, the administrator the last."""
    with Counter(*programs, words=words) as counter:
        counter.open_change('group', GROUP)
        counter.fill(admin=SECOND, tech=SECOND, billing=SECOND)
        counter.choose_separate()
        counter.picture('group-1-asked')
        counter.send()
        counter.picture('group-2-sent')
        counter.close_change(show_requests=True)
        tasks = counter.tasks()
        assert [tasks[task]['contactTypes'] for task in sorted(tasks)] == [['contactTech'], ['contactBilling'], ['contactAdmin']]
        counter.step(2)
        for task in sorted(tasks):
            counter.wait_for_button(task, 'accept', FIRST)
        counter.picture('group-3-to-confirm')
        for task, after in zip(sorted(tasks), ((FIRST, SECOND, FIRST), (FIRST, SECOND, SECOND))):
            both_accept(counter, task, FIRST, SECOND, f'group-{task}')
            counter.show('Services')
            for kind, name in (('group', GROUP), ('line', LINE), ('alias', ALIAS)):
                counter.wait_for_contacts(kind, name, *after)
            counter.show('Requests')
        both_accept(counter, max(tasks), FIRST, SECOND)
        counter.picture('group-4-done')


def an_agency(programs, words):
    """A customer makes an agency technical contact of his domain name; the zone is a service of its own."""
    with Counter(*programs, words=words, nichandles=(SECOND, FIRST)) as counter:
        counter.open_change('domain', DOMAIN)
        counter.fill(tech=FIRST)
        counter.picture('agency-1-asked')
        counter.send()
        counter.close_change(show_requests=True)
        task, = counter.tasks()
        counter.step(2)
        counter.wait_for_button(task, 'accept', FIRST)
        both_accept(counter, task, SECOND, FIRST, 'agency-2')
        counter.show('Services')
        counter.wait_for_contacts('domain', DOMAIN, SECOND, FIRST, SECOND)
        counter.wait_for_contacts('zone', DOMAIN, SECOND, SECOND, SECOND)
        counter.picture('agency-3-services')


def the_nichandles_of_a_domain(programs, words):
    """One call makes a request for each nichandle."""
    with Counter(*programs, words=words, nichandles=(SECOND, FIRST)) as counter:
        counter.open_change('domain', DOMAIN)
        counter.fill(admin=FIRST, tech=FIRST, billing=FIRST)
        counter.picture('domain-1-asked')
        counter.send()
        counter.close_change(show_requests=True)
        tasks = sorted(counter.tasks())
        assert len(tasks) == 3
        counter.step(2)
        for task in tasks:
            counter.wait_for_button(task, 'accept', FIRST)
            both_accept(counter, task, SECOND, FIRST)
        counter.picture('domain-2-done')
