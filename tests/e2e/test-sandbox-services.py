# SPDX-License-Identifier: GPL-3.0-or-later
"""Services and their contacts: lines, aliases, trunks, groups, domains, zones. Usage: PROGRAM"""
import sys
import time

from guichet_test import run_tests
from ovh_client import EXPAND, Client, Sandbox, mismatches, send

PROGRAM = sys.argv[1]
BATCH = {'X-Ovh-Batch': ','}
GROUP = '/telephony/xx1111-ovh-1'
LINE, ALIAS, TRUNK, XDSL = '0033972101001', '0033972101010', '0033972105001', '0033972104001'
INFOS = [f'/telephony/lines/{LINE}', f'/telephony/aliases/{ALIAS}', f'/telephony/trunks/{TRUNK}', GROUP,
         '/domain/exemple-dupont.fr', '/domain/zone/exemple-dupont.fr']


def contacts(infos):
    return tuple(infos[name] for name in ('contactAdmin', 'contactTech', 'contactBilling'))


def every_object_is_its_model_to_the_letter():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for path, kind in [(path + '/serviceInfos', 'services.Service') for path in INFOS] + [
                (f'/telephony/lines/{LINE}', 'telephony.TelephonyGenericServiceWithIAM'),
                (f'/telephony/aliases/{ALIAS}', 'telephony.TelephonyGenericServiceWithIAM'),
                (f'/telephony/trunks/{TRUNK}', 'telephony.TelephonyGenericServiceWithIAM'),
                (f'/telephony/xx1111-ovh-2/service/{TRUNK}', 'telephony.TelephonyService'),
                (f'/telephony/xx1111-ovh-2/line/{TRUNK}', 'telephony.Line'),
                (f'/telephony/xx1111-ovh-2/service/{XDSL}', 'telephony.TelephonyService'),
                (f'/telephony/searchServices?axiom={TRUNK}', 'telephony.TelephonySearchService[]'),
                ('/domain/exemple-dupont.fr', 'domain.DomainServiceWithIAM')]:
            answer = client.get(path)
            assert answer.status == 200, (path, answer.body)
            assert mismatches(answer.value, kind) == [], (path, mismatches(answer.value, kind))


def lists_hold_each_kind_and_expand():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for path, names, kind, key in (
                ('/telephony/lines', [LINE, '0033972101002', '0033972101003', '0033972102001', XDSL],
                 'telephony.TelephonyGenericServiceWithIAM', 'serviceName'),
                ('/telephony/aliases', [ALIAS, '0033972107001'], 'telephony.TelephonyGenericServiceWithIAM', 'serviceName'),
                ('/telephony/trunks', [TRUNK], 'telephony.TelephonyGenericServiceWithIAM', 'serviceName'),
                ('/domain', ['exemple-dupont.fr', 'exemple-dupont.com', 'exemple-martin.com', 'exemple-marche.fr',
                             'exemple-atelier.fr'], 'domain.DomainServiceWithIAM', 'domain')):
            assert client.get(path).value == names, client.get(path).value
            answer = client.get(path, headers=EXPAND)
            assert [one[key] for one in answer.value] == names and mismatches(answer.value, kind + '[]') == [], path
        assert client.get('/domain/zone').value == client.get('/domain').value + ['exemple-ailleurs.org']


def domains_are_found_by_their_owner():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        ours = client.get('/domain/exemple-dupont.fr').value['whoisOwner']
        theirs = client.get('/domain/exemple-martin.com').value['whoisOwner']
        assert client.get('/domain?whoisOwner=' + ours).value == ['exemple-dupont.fr', 'exemple-atelier.fr']
        assert client.get('/domain?whoisOwner=' + theirs).value == ['exemple-martin.com', 'exemple-marche.fr']
        assert client.get('/domain?whoisOwner=1').value == []


def a_domain_names_its_contacts_twice():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        domain = client.get('/domain/exemple-martin.com').value
        infos = client.get('/domain/exemple-martin.com/serviceInfos').value
        assert contacts(infos) == ('yy2222-ovh', 'xx1111-ovh', 'yy2222-ovh')
        assert tuple(domain[name]['id'] for name in ('contactAdmin', 'contactTech', 'contactBilling')) == contacts(infos)
        assert domain['contactOwner']['id'] == domain['whoisOwner'] and domain['serviceId'] == infos['serviceId']


def a_trunk_is_a_line_of_its_group_and_none_among_all_lines():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert TRUNK in client.get('/telephony/xx1111-ovh-2/line').value
        assert client.get(f'/telephony/lines/{TRUNK}/serviceInfos').status == 404
        assert client.get(f'/telephony/aliases/{TRUNK}/serviceInfos').status == 404
        assert client.get(f'/telephony/trunks/{TRUNK}/serviceInfos').value['domain'] == TRUNK
        assert client.get(f'/telephony/trunks/{LINE}').status == 404
        assert client.get(f'/telephony/searchServices?axiom={TRUNK}').value[0]['type'] == 'trunk'


def a_line_of_an_internet_access_has_that_property():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert client.get(f'/telephony/xx1111-ovh-2/service/{XDSL}').value['properties'] == ['xdsl']
        assert client.get(f'{GROUP}/service/{LINE}').value['properties'] == []


def what_is_another_account_s_does_not_exist():
    with Sandbox(PROGRAM) as sandbox:
        client = Client.of(sandbox, 'zz3333-ovh')
        for path in ('/telephony/lines', '/telephony/aliases', '/telephony/trunks', '/domain', '/domain/zone'):
            assert client.get(path).value == [], path
        for path in INFOS:
            answer = client.get(path + '/serviceInfos')
            assert (answer.status, answer.code) == (404, 'Client::NotFound'), path
        assert Client.of(sandbox, 'yy2222-ovh').get('/domain').value == [
            'exemple-martin.fr', 'exemple-martin.com', 'exemple-marche.fr', 'exemple-atelier.fr']


def contacts_of_many_services_come_in_one_request():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for prefix, names in (('/telephony/lines/', ['0033972101002', LINE]), ('/telephony/aliases/', [ALIAS]),
                              ('/telephony/trunks/', [TRUNK]), ('/telephony/', ['xx1111-ovh-2', 'xx1111-ovh-1']),
                              ('/domain/', ['exemple-dupont.fr', 'exemple-dupont.com']),
                              ('/domain/zone/', ['exemple-ailleurs.org', 'exemple-dupont.fr'])):
            answer = client.get(prefix + ','.join(names) + '/serviceInfos', headers=BATCH)
            assert answer.status == 200, (prefix, answer.body)
            assert [one['key'] for one in answer.value] == names
            assert [one['value']['domain'] for one in answer.value] == names
            assert mismatches([one['value'] for one in answer.value], 'services.Service[]') == []
        good, trunk, foreign = client.get(f'/telephony/lines/{LINE},{TRUNK},0033972103001/serviceInfos',
                                          headers=BATCH).value
        assert good['value']['domain'] == LINE
        assert trunk['error']['class'] == foreign['error']['class'] == 'Client::NotFound'


def a_server_may_know_batches_in_the_last_segment_alone():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        both = f'/telephony/lines/{LINE},0033972101002'
        sandbox.post('/sandbox/faults', {'kind': 'batch-last-only', 'path': '*'})
        for _ in range(2):
            assert client.get(both + '/serviceInfos', headers=BATCH).status == 404
            assert len(client.get(both, headers=BATCH).value) == 2
        send('DELETE', sandbox.origin + '/sandbox/faults')
        assert len(client.get(both + '/serviceInfos', headers=BATCH).value) == 2
        sandbox.post('/sandbox/faults', {'kind': 'no-batch', 'path': '*'})
        assert client.get(both + '/serviceInfos', headers=BATCH).status == 404


def a_service_tells_how_it_stands():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        assert client.get('/domain/exemple-dupont.fr/serviceInfos').value['status'] == 'ok'
        assert client.get('/domain/exemple-atelier.fr/serviceInfos').value['status'] == 'pendingDebt'
        assert client.get('/domain/exemple-atelier.fr').value['renewalState'] == 'unpaid'


def how_a_service_stands_can_be_changed():
    with Sandbox(PROGRAM) as sandbox:
        client = Client(sandbox.env)
        for state in ('unPaid', 'pendingDebt', 'expired', 'ok'):
            for name, paths in (('exemple-dupont.fr', ('/domain/exemple-dupont.fr', '/domain/zone/exemple-dupont.fr')),
                                (LINE, ('/telephony/lines/' + LINE,)), ('xx1111-ovh-1', ('/telephony/xx1111-ovh-1',))):
                sandbox.post('/sandbox/services/' + name, {'state': state})
                for path in paths:
                    assert client.get(path + '/serviceInfos').value['status'] == state
        service = f'/telephony/xx1111-ovh-1/service/{LINE}'
        assert client.get(service).value['properties'] == []
        sandbox.post('/sandbox/services/' + LINE, {'xdsl': True})
        assert client.get(service).value['properties'] == ['xdsl']
        assert send('POST', sandbox.origin + '/sandbox/services/nobody').status == 404


def a_reseller_has_customers_with_names():
    with Sandbox(PROGRAM, '--scenario', 'reseller', '--lines', '400', '--domains', '300') as sandbox:
        client = Client(sandbox.env)
        groups = {group['description']: group for group in client.get('/telephony', headers=EXPAND).value}
        assert len(groups) == 19 and 'Cabinet dentaire Rousseau' in groups
        special = [name for name, group in groups.items() if group['hasSpecialNumbers']]
        assert special and all(name.startswith('Taxis ') for name in special)
        domains = client.get('/domain').value
        assert len(set(domains)) == len(domains) > 300 and all(name.startswith('exemple-') for name in domains)


def ten_thousand_services_of_several_accounts_start_fast():
    begin = time.monotonic()
    with Sandbox(PROGRAM, '--scenario', 'reseller', '--lines', '5000', '--domains', '5000') as sandbox:
        client = Client(sandbox.env)
        names = client.get('/telephony/lines').value
        domains = client.get('/domain').value
        assert time.monotonic() - begin < 30, 'fast means without waiting, under sanitizers and beside other tests too'
        assert len(names) == 5005 and len(domains) == 5005
        seen = {contacts(one['value'])
                for one in client.get(f'/domain/{",".join(domains[-50:])}/serviceInfos', headers=BATCH).value}
        assert len(seen) == 6 and all('xx1111-ovh' in three for three in seen), seen
        assert 'zz3333-ovh' in {contacts(one['value'])[1] for one in client.get(
            f'/telephony/lines/{",".join(names[-50:])}/serviceInfos', headers=BATCH).value}


run_tests(every_object_is_its_model_to_the_letter, lists_hold_each_kind_and_expand, domains_are_found_by_their_owner,
          a_domain_names_its_contacts_twice, a_trunk_is_a_line_of_its_group_and_none_among_all_lines,
          a_line_of_an_internet_access_has_that_property, what_is_another_account_s_does_not_exist,
          contacts_of_many_services_come_in_one_request, a_server_may_know_batches_in_the_last_segment_alone,
          a_service_tells_how_it_stands, how_a_service_stands_can_be_changed, a_reseller_has_customers_with_names, ten_thousand_services_of_several_accounts_start_fast)
