# SPDX-License-Identifier: GPL-3.0-or-later
"""Who holds domain names: the contacts, who may be one for which extension, what may be changed. Usage: PROGRAM"""
import sys
import time

from guichet_contacts import FIRST
from guichet_orders import World, is_model
from guichet_test import run_tests
from ovh_client import EXPAND, MODELS, send

PROGRAM = sys.argv[1]
ABROAD = ('--scenario', 'domains')
RULE = '/domain/configurationRule'
RULE_MEMBERS = {'and', 'conditions', 'constraints', 'contexts', 'description', 'fields', 'label', 'or',
                'placeholder', 'type'}
PERSON = {'legalForm': 'individual', 'firstName': 'Zoé', 'lastName': 'Martin', 'email': 'zoe@example.com',
          'phone': '+33.199003456', 'language': 'fr_FR',
          'address': {'line1': '8 quai des Brumes', 'zip': '29200', 'city': 'Brest', 'country': 'FR'}}


def rule(world, domain, action):
    """The rule as anybody may read it."""
    answer = send('GET', f'{world.env["OVH_ENDPOINT"]}{RULE}?domain={domain}&action={action}')
    assert answer.status == 200, answer.body
    return answer.value


def check(client, name, action, **data):
    """What is wrong, by field; nothing if all is well."""
    answer = client.post(f'{RULE}/check?domain={name}&action={action}', data)
    if answer.is_void():
        return {}
    assert (answer.status, answer.code) == (400, 'Client::BadRequest::DOMDOCRuleNotRespected'), answer.body
    details = answer.value['details']
    assert details.keys() >= {'_date', '_id', '_message'}
    found = {key: text for key, text in details.items() if not key.startswith('_')}
    assert answer.message == f'{len(found)} constraints of rules are not respected'
    return found


def owner_of(client, domain):
    return client.get('/domain/contact/' + client.get('/domain/' + domain).value['whoisOwner']).value


def fields_of(value):
    """The fields of the owner, by label."""
    owner = value if value.get('label') == 'OWNER_CONTACT' else next(
        one for one in value['and'] if one['label'] == 'OWNER_CONTACT')
    return {field['label']: field for field in owner['fields']['and'] if 'label' in field}


def operators(field):
    return {constraint['operator'] for constraint in field['constraints']}


def holders_are_their_model_to_the_letter():
    with World(PROGRAM, *ABROAD) as world:
        value = world.first.get('/domain/contact').value
        assert len(value) > 3 and is_model(value, 'domain.Contact[]')
        assert is_model(world.first.get('/domain/exemple-dupont.eu').value, 'domain.DomainServiceWithIAM')


def a_demo_has_something_in_every_view():
    with World(PROGRAM, '--scenario', 'demo') as world:
        world.step(2)
        names = world.first.get('/domain').value
        assert {name.split('.', 1)[1] for name in names} >= {'fr', 'com', 'be', 'eu', 'co.uk', 'berlin', 'no'}
        holders = world.first.get('/domain/contact').value
        assert {one['legalForm'] for one in holders} >= {'corporation', 'individual', 'association', 'other'}
        holding = {world.first.get('/domain/' + name).value['whoisOwner'] for name in names}
        assert any(str(one['id']) not in holding for one in holders), 'one holds nothing'
        tasks = [world.first.get(f'/me/task/domain/{task}').value for task in world.first.get('/me/task/domain').value]
        assert [one['status'] for one in tasks] == ['done', 'done', 'done', 'error', 'todo'], tasks
        assert world.first.get(f'/me/task/domain/{tasks[3]["id"]}/argument').value == ['legitimacyAfnic']
        assert tasks[4]['function'] == 'DomainTrade' and 'Waiting for the validation' in tasks[4]['comment']
        assert len(world.mails_to('ines.garnier@example.com')) == 1 == len(world.mails_to('boulangerie@example.com'))
        assert world.get('/sandbox/orders')['doubles'] == 0


def both_families_share_their_numbers():
    with World(PROGRAM) as world:
        ids = world.first.get('/me/contact').value
        assert ids == [one['id'] for one in world.first.get('/domain/contact').value]
        expanded = world.first.get('/me/contact', headers=EXPAND)
        assert is_model(expanded.value, 'me.contact.Contact[]')
        assert expanded.headers['X-Pagination-Elements'] == str(len(ids))
        made = world.first.post('/me/contact', PERSON).value
        assert made == {**PERSON, **{key: value for key, value in made.items() if value is None}, 'id': made['id'],
                        'address': {**made['address'], **PERSON['address']}}
        assert world.first.get(f'/domain/contact/{made["id"]}').value['lastName'] == 'Martin'


def a_page_of_holders_is_one():
    with World(PROGRAM) as world:
        everybody = world.first.get('/domain/contact').value
        second = {**EXPAND, 'X-Pagination-Size': '2', 'X-Pagination-Number': '2'}
        page = world.first.get('/domain/contact', headers=second)
        assert page.value == everybody[2:4], page.body


def who_administers_a_domain_sees_its_holder():
    with World(PROGRAM) as world:
        holder = world.second.get('/domain/exemple-martin.com').value['whoisOwner']
        assert world.second.get('/domain/contact/' + holder).value['organisationName'] == 'Cabinet Martin'
        for path in ('/domain/contact/', '/me/contact/'):
            assert world.first.get(path + holder).status == 404, 'the technical contact sees it'
            assert world.first.call('PUT', path + holder, {'phone': '+33.1'}).status == 404
        assert world.first.get('/domain/contact/1').status == world.first.get('/domain/contact/x').status == 404


def what_no_model_has_is_refused():
    with World(PROGRAM) as world:
        for body in ({**PERSON, 'firstname': 'x'}, {**PERSON, 'language': 'xx'}, {'address': {'country': 'XX'}},
                     {'address': {'town': 'Brest'}}, {'address': 'Brest'}, {'legalForm': 3}, {}, None):
            answer = world.first.post('/domain/contact', body)
            assert answer.status == 400, (body, answer.status, answer.body)
        assert world.first.post('/me/contact', {'email': 'x@example.com'}).status == 400


def what_is_published_is_answered_so():
    with World(PROGRAM) as world:
        value = rule(world, 'exemple.com', 'create')
        assert [one['label'] for one in value['and']] == ['OWNER_CONTACT', 'OWNER_LEGAL_AGE']
        assert value['constraints'] == []
        assert {label: operators(field) for label, field in fields_of(value).items()} == {
            'address.city': {'required', 'maxlength'}, 'address.country': {'contains', 'required', 'maxlength'},
            'email': {'required', 'maxlength'}, 'firstName': {'required', 'maxlength'},
            'language': {'contains', 'required', 'maxlength'}, 'lastName': {'required', 'maxlength'},
            'legalForm': {'contains', 'required', 'maxlength'}, 'address.line1': {'required', 'maxlength'},
            'organisationName': {'required', 'maxlength'}, 'phone': {'required', 'maxlength'},
            'address.zip': {'required', 'maxlength'}}
        update = rule(world, 'exemple.com', 'update')
        assert update['label'] == 'OWNER_CONTACT', 'the rule is not the contact itself'
        fixed = {label for label, field in fields_of(update).items() if 'readonly' in operators(field)}
        assert fixed == {'email', 'legalForm', 'organisationName', 'firstName', 'lastName', 'address.country'}
        trade = rule(world, 'exemple.com', 'trade')
        assert not any('readonly' in operators(field) for field in fields_of(trade).values())


def walk(value, where):
    """Every rule inside one, as the published schema knows it."""
    assert value.keys() <= RULE_MEMBERS, (where, value.keys())
    for constraint in value.get('constraints', []):
        assert constraint.keys() <= {'conditions', 'contexts', 'operator', 'value', 'values'}, (where, constraint)
        assert constraint['operator'] in MODELS['domain.configuration.rules.OperatorEnum']['enum'], where
        if 'conditions' in constraint:
            walk(constraint['conditions'], where)
    assert value.get('type') in [None, *MODELS['domain.configuration.rules.TypeEnum']['enum']]
    inside = [value[key] for key in ('fields', 'conditions') if key in value]
    for one in [*value.get('and', []), *value.get('or', []), *inside]:
        walk(one, where)


def every_rule_is_of_the_published_language():
    with World(PROGRAM) as world:
        for domain in ('exemple.com', 'exemple.fr', 'exemple.be', 'exemple.eu', 'exemple.co.uk', 'exemple.berlin',
                       'exemple.no'):
            for action in MODELS['domain.ActionEnum']['enum']:
                walk(rule(world, domain, action), f'{domain} {action}')
        url = world.env['OVH_ENDPOINT'] + RULE
        for query in ('?domain=exemple.com', '?action=create', '?domain=exemple.com&action=sell',
                      '?domain=com&action=create'):
            assert send('GET', url + query).status == 400, query


def a_refusal_names_its_fields_as_the_guide_does():
    with World(PROGRAM) as world:
        found = check(world.first, 'exemple.com', 'create', owner={})
        assert found == {f'owner.{name}': f'Field "{name}" is required' for name in (
            'city', 'country', 'email', 'language', 'legal_form', 'line1', 'phone')}, found
        assert check(world.first, 'exemple.com', 'create').keys() == {'owner'}
        assert check(world.first, 'exemple.com', 'create', owner=PERSON) == {}


def conditions_decide_what_is_asked_for():
    with World(PROGRAM) as world:
        for change, wanted in (({'firstName': None}, {'owner.first_name'}),
                               ({'legalForm': 'association'}, {'owner.organisation_name'}),
                               ({'legalForm': 'administration'}, {'owner.legal_form', 'owner.organisation_name'}),
                               ({'address': {**PERSON['address'], 'zip': None}}, {'owner.zip'}),
                               ({'address': {**PERSON['address'], 'zip': None, 'country': 'IE'}}, set()),
                               ({'lastName': 'x' * 256}, {'owner.last_name'})):
            assert check(world.first, 'exemple.com', 'create', owner={**PERSON, **change}).keys() == wanted, change


def each_registry_has_its_own_rules():
    with World(PROGRAM) as world:
        born = {'birthDay': '1984-05-17', 'birthCity': 'Brest', 'birthCountry': 'FR', 'birthZip': '29200'}
        assert check(world.first, 'exemple.fr', 'create', owner=PERSON).keys() == {
            'owner.birth_day', 'owner.birth_city', 'owner.birth_country'}
        assert check(world.first, 'exemple.fr', 'create', owner={**PERSON, **born}) == {}
        child = {**PERSON, **born, 'birthDay': '2020-01-01'}
        assert check(world.first, 'exemple.fr', 'create', owner=child).keys() == {'owner.birth_day'}
        company = {**PERSON, 'legalForm': 'corporation', 'organisationName': 'Dupont'}
        assert check(world.first, 'exemple.fr', 'create', owner=company).keys() == {
            'owner.company_national_identification_number'}
        roman = {**PERSON, 'language': 'it_IT', 'vat': 'BE0123456789'}
        assert check(world.first, 'exemple.be', 'create', owner=roman).keys() == {'owner.language', 'owner.vat'}
        accents = check(world.first, 'exemple.co.uk', 'create', extras={'acceptCondition': True},
                        owner={**PERSON, 'lastName': 'Lefèvre'})
        assert accents.keys() == {'owner.last_name'} and 'does not match' in accents['owner.last_name']
        assert check(world.first, 'exemple.co.uk', 'create', owner=PERSON).keys() == {'extras.accept_condition'}


def one_branch_is_enough():
    with World(PROGRAM) as world:
        swiss = {**PERSON, 'address': {**PERSON['address'], 'country': 'CH'}}
        assert check(world.first, 'exemple.eu', 'create', owner=PERSON) == {}
        assert check(world.first, 'exemple.eu', 'create', owner={**swiss, 'nationality': 'FR'}) == {}
        assert check(world.first, 'exemple.eu', 'create', owner=swiss).keys() == {'owner.country', 'owner.nationality'}
        berlin = {**PERSON, 'address': {**PERSON['address'], 'city': 'Berlin', 'country': 'DE'}}
        me = world.first.get('/me').value
        reason = {'reason': 'Wir backen in Berlin'}
        assert check(world.first, 'exemple.berlin', 'create', owner=berlin, adminAccount=me, domain=reason) == {}
        assert check(world.first, 'exemple.berlin', 'create', owner=PERSON, domain=reason,
                     adminAccount={**me, 'city': 'Berlin', 'country': 'DE'}) == {}
        assert check(world.first, 'exemple.berlin', 'create', owner=PERSON, adminAccount=me, domain=reason).keys() == {
            'owner.city', 'owner.country', 'admin_account.city', 'admin_account.country'}
        assert check(world.first, 'exemple.berlin', 'create', owner=berlin, adminAccount=me).keys() == {'domain.reason'}


def what_is_missing_is_taken_from_the_domain():
    with World(PROGRAM, *ABROAD) as world:
        for domain in ('exemple-dupont.com', 'exemple-dupont.fr', 'exemple-dupont.be', 'exemple-dupont.eu',
                       'exemple-dupont.co.uk', 'exemple-dupont.berlin', 'exemple-dupont.no'):
            assert check(world.first, domain, 'update') == {}, domain
        assert check(world.first, 'exemple-dupont.com', 'trade') == {}
        answer = world.first.post(f'{RULE}/check?domain=exemple-martin.fr&action=update', {})
        assert answer.status == 404, 'a domain of somebody else'


def what_is_an_owner_change_is_read_only():
    with World(PROGRAM) as world:
        holder = owner_of(world.first, 'exemple-dupont.com')
        path = f'/domain/contact/{holder["id"]}'
        found = check(world.first, 'exemple-dupont.com', 'update', owner={**holder, 'email': 'new@example.com'})
        assert found.keys() == {'owner.email'}
        for change, field in (({'email': 'new@example.com'}, 'owner.email'),
                              ({'organisationName': 'Durand'}, 'owner.organisation_name'),
                              ({'legalForm': 'association'}, 'owner.legal_form'),
                              ({'address': {'country': 'BE'}}, 'owner.country')):
            answer = world.first.call('PUT', path, change)
            assert answer.status == 400 and answer.value['details'][field].endswith('is read-only'), answer.body
        assert world.first.get(path).value == holder, 'it was changed all the same'
        changed = world.first.call('PUT', path, {'address': {'line1': '14 rue Neuve'}, 'lastName': 'Durand'})
        assert changed.value == {**holder, 'lastName': 'Durand',
                                 'address': {**holder['address'], 'line1': '14 rue Neuve'}}
        french = owner_of(world.first, 'exemple-dupont.fr')
        assert world.first.call('PUT', f'/domain/contact/{french["id"]}', {'email': 'new@example.com'}).status == 200


def who_holds_nothing_may_become_anybody():
    with World(PROGRAM) as world:
        made = world.first.post('/domain/contact', PERSON).value
        answer = world.first.call('PUT', f'/domain/contact/{made["id"]}',
                                  {'email': 'new@example.com', 'firstName': None})
        assert answer.status == 200 and answer.value['firstName'] is None, answer.body


def fields_tell_which_are_fixed():
    with World(PROGRAM) as world:
        holder = owner_of(world.first, 'exemple-dupont.com')
        value = world.first.get(f'/me/contact/{holder["id"]}/fields').value
        assert is_model(value, 'me.contact.FieldInformation[]')
        fields = {one['fieldName']: (one['mandatory'], one['readOnly']) for one in value}
        assert {name for name, (_, fixed) in fields.items() if fixed} == {
            'email', 'legalForm', 'organisationName', 'address.country'}
        assert fields['phone'] == (True, False) and fields['fax'] == (False, False)


def a_rule_may_be_what_nobody_has_foreseen():
    with World(PROGRAM) as world:
        for kind, size in (('unknown', 300), ('deep', 100000), ('large', 1000000), ('usual', 1000)):
            world.post('/sandbox/extensions/fr', {'rule': kind})
            answer = send('GET', f'{world.env["OVH_ENDPOINT"]}{RULE}?domain=exemple.fr&action=create')
            assert answer.status == 200 and len(answer.body) > size, (kind, len(answer.body))
        assert 'hologram' not in str(rule(world, 'exemple.fr', 'create'))


def domains_do_not_all_end_on_one_day():
    with World(PROGRAM, '--domains', '20') as world:
        domains = world.first.get('/domain', headers=EXPAND).value
        assert len({one['expirationDate'] for one in domains}) > 15
        for one in domains[:3]:
            infos = world.first.get(f'/domain/{one["domain"]}/serviceInfos').value
            assert one['expirationDate'].startswith(infos['expiration']) and one['renewalDate'] < one['expirationDate']


def thousands_of_domains_stay_cheap():
    with World(PROGRAM, '--scenario', 'reseller', '--domains', '3000') as world:
        begin = time.monotonic()
        domains = world.first.get('/domain', headers=EXPAND).value
        holders = {str(one['id']): one for one in world.first.get('/domain/contact').value}
        assert len(domains) > 3000 and len(holders) > 100
        assert all(one['whoisOwner'] in holders for one in domains if one['contactAdmin']['id'] == FIRST)
        assert world.first.call('PUT', f'/domain/contact/{max(holders)}', {'fax': '+33.1'}).status == 200
        assert time.monotonic() - begin < 60, 'it took more than a minute'


run_tests(holders_are_their_model_to_the_letter, a_demo_has_something_in_every_view,
          both_families_share_their_numbers, a_page_of_holders_is_one, who_administers_a_domain_sees_its_holder,
          what_no_model_has_is_refused, what_is_published_is_answered_so, every_rule_is_of_the_published_language,
          a_refusal_names_its_fields_as_the_guide_does, conditions_decide_what_is_asked_for,
          each_registry_has_its_own_rules, one_branch_is_enough, what_is_missing_is_taken_from_the_domain,
          what_is_an_owner_change_is_read_only, who_holds_nothing_may_become_anybody, fields_tell_which_are_fixed,
          a_rule_may_be_what_nobody_has_foreseen, domains_do_not_all_end_on_one_day, thousands_of_domains_stay_cheap)
