/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-contact-bulk-plan.c: what of new contacts for many services is sent, and what is left out.
 */
#include "guichet-bulk-fixture.h"

#include "guichet-contact-csv.h"

#include <string.h>

static void
test_plan (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) line =
                 bulk_fixture_new_service (GUICHET_SERVICE_LINE, "0033972101001");
  g_autoptr(GuichetService) group = bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "ovhtel-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *change;

  guichet_service_set_locks (group, GUICHET_SERVICE_LOCK_OVHTEL);
  change = guichet_contact_bulk_add (bulk, line, BULK_FIXTURE_OTHER, " " BULK_FIXTURE_OTHER " ",
                                     BULK_FIXTURE_ME);
  g_assert_cmpuint (guichet_contact_change_get_types (change), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_ADMIN), ==,
                   GUICHET_CONTACT_BY_GROUP);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_ALLOWED);
  g_assert_null (
      guichet_contact_bulk_add (bulk, line, NULL, BULK_FIXTURE_OTHER, NULL)); /* each once */
  change = guichet_contact_bulk_add (bulk, group, BULK_FIXTURE_OTHER, NULL, NULL);
  g_assert_cmpint (guichet_contact_change_get_state (change), ==, GUICHET_CONTACT_CHANGE_SKIPPED);
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 1);

  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 1);
  g_assert_cmpstr (fixture->contacts.bodies->pdata[0], ==,
                   "0033972101001 {\"contactTech\":\"" BULK_FIXTURE_OTHER "\"}");
  g_assert_finalize_object (bulk);
}

static GuichetContactChange *
add_in_group (GuichetContactBulk *bulk, GuichetServiceKind kind, const char *name, const char *tech)
{
  g_autoptr(GuichetService) service = bulk_fixture_new_service (kind, name);

  guichet_service_set_group (service, "xx1111-ovh-1");
  return guichet_contact_bulk_add (bulk, service, NULL, tech, NULL);
}

/* A change of the group reaches all in it; @data: whether it is added first. */
static void
test_services_come_with_their_group (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group =
                 bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *line, *alias, *other;

  if (data != NULL)
    guichet_contact_bulk_add (bulk, group, NULL, "YY2222-ovh", NULL);
  line = add_in_group (bulk, GUICHET_SERVICE_LINE, "0033972101001", BULK_FIXTURE_OTHER);
  alias = add_in_group (bulk, GUICHET_SERVICE_ALIAS, "0033972101002", BULK_FIXTURE_OTHER);
  other = add_in_group (bulk, GUICHET_SERVICE_LINE, "0033972101003", "zz3333-ovh");
  if (data == NULL)
    guichet_contact_bulk_add (bulk, group, NULL, "YY2222-ovh", NULL);

  g_assert_cmpint (guichet_contact_change_get_reason (line, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_WITH_GROUP);
  g_assert_cmpint (guichet_contact_change_get_state (line), ==, GUICHET_CONTACT_CHANGE_SKIPPED);
  g_assert_cmpint (guichet_contact_change_get_state (alias), ==, GUICHET_CONTACT_CHANGE_SKIPPED);
  g_assert_cmpuint (guichet_contact_change_get_n_requests (alias), ==, 0);
  g_assert_cmpuint (guichet_contact_change_get_types (other), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 2);
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpuint (fixture->contacts.n_changes, ==, 2);
  g_assert_cmpuint (guichet_bulk_get_done (GUICHET_BULK (bulk)), ==, 2);
  g_assert_finalize_object (bulk);
}

/* What is not sent for the group takes nothing away. */
static void
test_services_stand_if_their_group_is_skipped (BulkFixture *fixture, gconstpointer data)
{
  const GuichetServiceLocks locks[] = { GUICHET_SERVICE_LOCK_OVHTEL,
                                        GUICHET_SERVICE_LOCK_XDSL_PACK };

  for (guint i = 0; i < G_N_ELEMENTS (locks); i++)
    {
      g_autoptr(GuichetService) group =
                     bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
      GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
      GuichetContactChange *line;

      guichet_service_set_locks (group, locks[i]);
      guichet_contact_bulk_add (bulk, group, NULL, BULK_FIXTURE_OTHER, NULL);
      line = add_in_group (bulk, GUICHET_SERVICE_LINE, "0033972101001", BULK_FIXTURE_OTHER);
      g_assert_cmpuint (guichet_contact_change_get_types (line), ==, GUICHET_CONTACT_TECH);
      g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 1);
      g_assert_finalize_object (bulk);
    }
}

/* Of a line, who pays changes with the group alone; technical contact and group need not agree. */
static void
test_only_what_the_group_brings_is_left_out (BulkFixture *fixture, gconstpointer data)
{
  g_autoptr(GuichetService) group =
                 bulk_fixture_new_service (GUICHET_SERVICE_GROUP, "xx1111-ovh-1");
  g_autoptr(GuichetService) line =
                 guichet_service_new (GUICHET_SERVICE_LINE, "0033972101001", "xx1111-ovh-1");
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  GuichetContactChange *change;

  guichet_service_set_contacts (line, BULK_FIXTURE_ME, BULK_FIXTURE_ME, BULK_FIXTURE_ME);
  guichet_service_set_state (group, "unPaid");
  guichet_contact_bulk_set_separate (bulk, TRUE);
  change = guichet_contact_bulk_add (bulk, line, BULK_FIXTURE_OTHER, BULK_FIXTURE_OTHER,
                                     BULK_FIXTURE_OTHER);
  guichet_contact_bulk_add (bulk, group, BULK_FIXTURE_OTHER, NULL, BULK_FIXTURE_OTHER);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_ADMIN), ==,
                   GUICHET_CONTACT_WITH_GROUP);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_TECH), ==,
                   GUICHET_CONTACT_ALLOWED);
  g_assert_cmpint (guichet_contact_change_get_reason (change, GUICHET_CONTACT_BILLING), ==,
                   GUICHET_CONTACT_BY_GROUP); /* the group's waits for a bill */
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, 2);
  g_assert_finalize_object (bulk);
}

static void
test_table (BulkFixture *fixture, gconstpointer data)
{
  static const char csv[] = "0033972101001;;yy2222-ovh\nnobody\n0033972101001\n0033972101002\n";
  const char *const wanted[3] = { NULL, BULK_FIXTURE_OTHER, NULL };
  gboolean is_cut = TRUE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv, strlen (csv), &is_cut);
  g_autoptr(GListStore) services = g_list_store_new (GUICHET_TYPE_SERVICE);
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  g_autoptr(GArray) unknown = NULL;
  g_autofree char *result = NULL;

  for (guint i = 1; i <= 2; i++)
    {
      g_autofree char *name = bulk_fixture_dup_name (i);
      g_autoptr(GuichetService) service = bulk_fixture_new_service (GUICHET_SERVICE_LINE, name);

      g_list_store_append (services, service);
    }
  g_assert_false (is_cut);
  unknown = guichet_contact_csv_plan (rows, G_LIST_MODEL (services), wanted, bulk);
  g_assert_cmpuint (unknown->len, ==, 2);
  g_assert_cmpuint (g_array_index (unknown, guint, 0), ==, 2);
  g_assert_cmpuint (g_array_index (unknown, guint, 1), ==, 3);
  bulk_fixture_start_and_wait (bulk);
  bulk_fixture_assert_all_made_once (fixture, bulk, 2);
  result = guichet_contact_csv_write (G_LIST_MODEL (bulk));
  g_assert_nonnull (strstr (result, "\"0033972101001\",\"\",\"yy2222-ovh\",\"\",\"done\","));
  g_assert_finalize_object (bulk);
}

/* Of a file, too, wherever the group stands in it. */
static void
test_table_with_a_group (BulkFixture *fixture, gconstpointer data)
{
  static const char csv[] = "0033972101001\nxx1111-ovh-1\n0033972101002;;zz3333-ovh\n";
  const char *const wanted[3] = { NULL, BULK_FIXTURE_OTHER, NULL };
  const char *const names[] = { "xx1111-ovh-1", "0033972101001", "0033972101002" };
  gboolean is_cut = TRUE;
  g_autoptr(GPtrArray) rows = guichet_contact_csv_read (csv, strlen (csv), &is_cut);
  g_autoptr(GListStore) services = g_list_store_new (GUICHET_TYPE_SERVICE);
  GuichetContactBulk *bulk = bulk_fixture_new_bulk (fixture);
  g_autoptr(GArray) unknown = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GuichetService) service = bulk_fixture_new_service (
          i == 0 ? GUICHET_SERVICE_GROUP : GUICHET_SERVICE_LINE, names[i]);

      guichet_service_set_group (service, i == 0 ? "" : names[0]);
      g_list_store_append (services, service);
    }
  g_assert_false (is_cut);
  unknown = guichet_contact_csv_plan (rows, G_LIST_MODEL (services), wanted, bulk);
  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_cmpint (
      guichet_contact_change_get_reason (bulk_fixture_get_change (bulk, 0), GUICHET_CONTACT_TECH),
      ==, GUICHET_CONTACT_WITH_GROUP);
  bulk_fixture_start_and_wait (bulk);
  g_assert_cmpuint (guichet_mock_contacts_count (&fixture->contacts, names[0], "contactTech"), ==,
                    1);
  g_assert_cmpuint (guichet_mock_contacts_count (&fixture->contacts, names[1], "contactTech"), ==,
                    0);
  g_assert_cmpuint (guichet_mock_contacts_count (&fixture->contacts, names[2], "contactTech"), ==,
                    1);
  g_assert_finalize_object (bulk);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/contact-bulk-plan/" name, BulkFixture, data, bulk_fixture_set_up, func,            \
              bulk_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("plan", NULL, test_plan);
  ADD ("services-come-with-their-group/group-last", NULL, test_services_come_with_their_group);
  ADD ("services-come-with-their-group/group-first", "first", test_services_come_with_their_group);
  ADD ("services-stand-if-their-group-is-skipped", NULL,
       test_services_stand_if_their_group_is_skipped);
  ADD ("only-what-the-group-brings-is-left-out", NULL, test_only_what_the_group_brings_is_left_out);
  ADD ("table", NULL, test_table);
  ADD ("table-with-a-group", NULL, test_table_with_a_group);
  return g_test_run ();
}
