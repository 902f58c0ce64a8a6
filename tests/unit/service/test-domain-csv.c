/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-csv.c: domain names as a table for a spreadsheet.
 */
#include "guichet-contact-csv.h"
#include "guichet-domain-csv.h"

#include <string.h>

static GPtrArray *
make_domains (void)
{
  GPtrArray *domains = g_ptr_array_new_with_free_func (g_object_unref);
  GuichetDomain *domain = guichet_domain_new ("example.org");
  g_autoptr(GDateTime) expiry = g_date_time_new_utc (2027, 3, 1, 12, 0, 0);
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "example.org", "DomainTrade");
  const GuichetDomainTaskInfo planned = { .state = GUICHET_DOMAIN_TASK_TODO,
                                          .created = expiry,
                                          .updated = expiry };
  const GuichetDomainInfo info = { "12", "xx1111-ovh", "yy2222-ovh",          "xx1111-ovh",
                                   "ok", TRUE,         GUICHET_DOMAIN_LOCKED, expiry };

  guichet_domain_take (domain, &info);
  guichet_domain_set_holder_name (domain, "=Dupont \"1\"");
  guichet_domain_task_take (task, &planned);
  guichet_domain_set_operation (domain, task);
  g_ptr_array_add (domains, domain);
  g_ptr_array_add (domains, guichet_domain_new ("unread.fr"));
  return domains;
}

static void
test_a_row_for_each_name (void)
{
  g_autoptr(GPtrArray) domains = make_domains ();
  g_autofree char *csv = guichet_domain_csv_write (domains);

  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbf"
                   "service,admin,tech,billing,holder,holderName,expiry,lock,state,suspended,"
                   "operation,operationState\r\n"
                   "\"example.org\",\"xx1111-ovh\",\"yy2222-ovh\",\"xx1111-ovh\",\"12\","
                   "\"'=Dupont \"\"1\"\"\",\"2027-03-01\",\"locked\",\"ok\",\"yes\","
                   "\"DomainTrade\",\"todo\"\r\n"
                   "\"unread.fr\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"\r\n");
}

static void
test_its_contacts_can_be_brought_back (void)
{
  g_autoptr(GPtrArray) domains = make_domains ();
  g_autofree char *csv = guichet_domain_csv_write (domains);
  gboolean is_cut = TRUE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv, strlen (csv), &is_cut);
  const GuichetContactCsvRow *first = NULL;

  g_assert_cmpuint (rows->len, ==, 2);
  first = rows->pdata[0];
  g_assert_cmpstr (first->service, ==, "example.org");
  g_assert_cmpstr (first->wanted[0], ==, "xx1111-ovh");
  g_assert_cmpstr (first->wanted[1], ==, "yy2222-ovh");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-csv/a-row-for-each-name", test_a_row_for_each_name);
  g_test_add_func ("/domain-csv/its-contacts-can-be-brought-back",
                   test_its_contacts_can_be_brought_back);
  return g_test_run ();
}
