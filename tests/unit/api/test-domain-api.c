/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-api.c: domain names and their holders: read or refused, never guessed; a holder is
 * sent whole, and nothing that OVHcloud does not know.
 */
#include "domain-api.h"

#include "guichet-domain-api.h"
#include "guichet-domain-contact-api.h"

#define DOMAIN                                                                                     \
  "'domain':'example.org','whoisOwner':'123','contactAdmin':{'id':'ab1234-ovh'},"                  \
  "'contactTech':{'id':'ab1234-ovh'},'contactBilling':{'id':'cd5678-ovh'}"

static void
test_requests (void)
{
  g_autoptr(GuichetRequest) domains = guichet_domain_api_list ();

  g_assert_true (guichet_request_is_expanded (domains));
  g_assert_cmpstr (guichet_request_get_path (domains), ==, "/domain");
  assert_request (guichet_domain_api_read ("été.example"), "GET", "/domain/%C3%A9t%C3%A9.example",
                  NULL);
  assert_request (guichet_domain_contact_api_list (), "GET", "/domain/contact", NULL);
  assert_request (guichet_domain_contact_api_read (123), "GET", "/domain/contact/123", NULL);
}

static void
test_domain (void)
{
  g_autoptr(JsonNode) reply = reply_new (
      "{" DOMAIN ",'contactOwner':{'id':'123'},'state':'ok','suspensionState':'suspended',"
      "'transferLockStatus':'locked','expirationDate':'2027-01-02T00:00:00+01:00','new':[]}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GuichetDomain) domain = guichet_domain_api_parse (reply, &error);

  g_assert_no_error (error);
  g_assert_true (guichet_domain_is_known (domain));
  g_assert_cmpstr (guichet_domain_get_name (domain), ==, "example.org");
  g_assert_cmpstr (guichet_domain_get_holder (domain), ==, "123");
  g_assert_cmpstr (guichet_domain_get_admin (domain), ==, "ab1234-ovh");
  g_assert_cmpstr (guichet_domain_get_billing (domain), ==, "cd5678-ovh");
  g_assert_true (guichet_domain_is_suspended (domain));
  g_assert_cmpint (guichet_domain_get_lock (domain), ==, GUICHET_DOMAIN_LOCKED);
  g_assert_cmpint (g_date_time_get_year (guichet_domain_get_expiry (domain)), ==, 2027);
}

/* The schema of 2023 had neither contacts nor dates. */
static void
test_older_domain (void)
{
  g_autoptr(JsonNode) reply = reply_new ("[{'domain':'example.org','whoisOwner':'123'}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) domains = guichet_domain_api_parse_list (reply, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (guichet_domain_get_tech (domains->pdata[0]), ==, "");
  g_assert_null (guichet_domain_get_expiry (domains->pdata[0]));
  g_assert_cmpint (guichet_domain_get_lock (domains->pdata[0]), ==, GUICHET_DOMAIN_LOCK_UNKNOWN);
}

static gboolean
refuses_domain (JsonNode *reply, GError **error)
{
  return guichet_domain_api_parse (reply, error) == NULL;
}

static void
test_no_domain (void)
{
  static const char *const replies[] = {
    "'example.org'",
    "{'domain':'example.org'}",
    "{'domain':'example.org','whoisOwner':123}",
    "{" DOMAIN ",'expirationDate':'tomorrow'}",
    "{" DOMAIN ",'transferLockStatus':true}",
    "{'domain':'example.org','whoisOwner':'1','contactAdmin':'ab1234-ovh'}",
    NULL,
  };

  assert_refuses (refuses_domain, replies);
}

static void
test_holder (void)
{
  g_autoptr(JsonNode) reply = reply_new (
      "[{'id':123,'legalForm':'individual','firstName':'Élise','lastName':'Martin','vat':null,"
      "'accreditationYear':1999,'address':{'city':'Lyon','country':'FR','line2':null},'new':1},"
      "{'id':124,'address':null,'organisationName':'Exemple'}]");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) holders = guichet_domain_contact_api_parse_list (reply, &error);
  GuichetDomainContact *holder;

  g_assert_no_error (error);
  g_assert_cmpuint (holders->len, ==, 2);
  holder = holders->pdata[0];
  g_assert_cmpint (guichet_domain_contact_get_id (holder), ==, 123);
  g_assert_cmpstr (guichet_domain_contact_get_name (holder), ==, "Élise Martin");
  g_assert_cmpstr (guichet_domain_contact_get (holder, "address.city"), ==, "Lyon");
  g_assert_cmpstr (guichet_domain_contact_get (holder, "accreditationYear"), ==, "1999");
  g_assert_cmpstr (guichet_domain_contact_get (holder, "vat"), ==, "");
  g_assert_cmpstr (guichet_domain_contact_get_name (holders->pdata[1]), ==, "Exemple");
}

static gboolean
refuses_holder (JsonNode *reply, GError **error)
{
  return guichet_domain_contact_api_parse (reply, error) == NULL;
}

static void
test_no_holder (void)
{
  static const char *const replies[] = {
    "123",
    "{}",
    "{'id':'123'}",
    "{'id':1,'address':'Lyon'}",
    "{'id':1,'address':{'city':69}}",
    "{'id':1,'email':false}",
    NULL,
  };

  assert_refuses (refuses_holder, replies);
}

/* Whole, because the whole has to be eligible; emptied is null, and what never was is left out. */
static void
test_holder_is_sent_whole (void)
{
  g_autoptr(GuichetRuleValues) values = guichet_rule_values_new ();

  guichet_rule_values_take (values, "OWNER_CONTACT.email", "elise@exemple.fr");
  guichet_rule_values_take (values, "OWNER_CONTACT.address.line2", "2e étage");
  guichet_rule_values_take (values, "OWNER_CONTACT.fax", NULL);
  guichet_rule_values_set (values, "OWNER_CONTACT.address.line2", "");
  guichet_rule_values_set (values, "OWNER_CONTACT.address.city", "Lyon");
  guichet_rule_values_set (values, "OWNER_CONTACT.accreditationYear", "1999");
  guichet_rule_values_set (values, "OWNER_CONTACT.hairColour", "red");
  guichet_rule_values_set (values, "REASON", "mine");
  assert_request (guichet_domain_contact_api_save (123, values), "PUT", "/domain/contact/123",
                  "{'accreditationYear':1999,'address':{'city':'Lyon','line2':null},"
                  "'email':'elise@exemple.fr'}");
  assert_request (guichet_domain_contact_api_create (values), "POST", "/domain/contact",
                  "{'accreditationYear':1999,'address':{'city':'Lyon','line2':null},"
                  "'email':'elise@exemple.fr'}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-api/requests", test_requests);
  g_test_add_func ("/domain-api/domain-name", test_domain);
  g_test_add_func ("/domain-api/older-domain-name", test_older_domain);
  g_test_add_func ("/domain-api/what-is-no-domain-name", test_no_domain);
  g_test_add_func ("/domain-api/holder", test_holder);
  g_test_add_func ("/domain-api/what-is-no-holder", test_no_holder);
  g_test_add_func ("/domain-api/holder-is-sent-whole", test_holder_is_sent_whole);
  return g_test_run ();
}
