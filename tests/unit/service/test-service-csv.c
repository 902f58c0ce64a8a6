/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-csv.c: services as a table for a spreadsheet.
 */
#include "guichet-contact-csv.h"
#include "guichet-service-csv.h"

#include <string.h>

static GPtrArray *
make_services (void)
{
  GPtrArray *services = g_ptr_array_new_with_free_func (g_object_unref);
  GuichetService *line =
      guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "xx1111-ovh-1");

  guichet_service_set_description (line, "=Accueil \"1\"");
  guichet_service_set_contacts (line, "xx1111-ovh", "yy2222-ovh", "xx1111-ovh");
  g_ptr_array_add (services, line);
  g_ptr_array_add (services, guichet_service_new (GUICHET_SERVICE_DOMAIN, "example.org", ""));
  return services;
}

static void
test_a_row_for_each_service (void)
{
  g_autoptr(GPtrArray) services = make_services ();
  g_autofree char *csv = guichet_service_csv_write (services);

  g_assert_cmpstr (csv, ==,
                   "\xef\xbb\xbf"
                   "service,admin,tech,billing,kind,group,description\r\n"
                   "\"0033972101001\",\"xx1111-ovh\",\"yy2222-ovh\",\"xx1111-ovh\",\"line\","
                   "\"xx1111-ovh-1\",\"'=Accueil \"\"1\"\"\"\r\n"
                   "\"example.org\",\"\",\"\",\"\",\"domain\",\"\",\"\"\r\n");
}

static void
test_it_can_be_brought_back (void)
{
  g_autoptr(GPtrArray) services = make_services ();
  g_autofree char *csv = guichet_service_csv_write (services);
  gboolean is_cut = TRUE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv, strlen (csv), &is_cut);
  const GuichetContactCsvRow *line = NULL;

  g_assert_false (is_cut);
  g_assert_cmpuint (rows->len, ==, 2);
  line = rows->pdata[0];
  g_assert_cmpstr (line->service, ==, "0033972101001");
  g_assert_cmpstr (line->wanted[0], ==, "xx1111-ovh");
  g_assert_cmpstr (line->wanted[1], ==, "yy2222-ovh");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service-csv/a-row-for-each-service", test_a_row_for_each_service);
  g_test_add_func ("/service-csv/it-can-be-brought-back", test_it_can_be_brought_back);
  return g_test_run ();
}
