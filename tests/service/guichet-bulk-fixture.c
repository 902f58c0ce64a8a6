/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-bulk-fixture.c: new contacts for many services, against the mock.
 */
#include "guichet-bulk-fixture.h"

/**
 * bulk_fixture_set_up:
 *
 * The account of session_fixture_load(); the mock keeps its requests for new contacts.
 */
void
bulk_fixture_set_up (BulkFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  guichet_mock_contacts_attach (&self->contacts, self->session.mock);
  session_fixture_load (&self->session);
}

/**
 * bulk_fixture_tear_down:
 *
 * Nothing is left of it.
 */
void
bulk_fixture_tear_down (BulkFixture *self, gconstpointer data)
{
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_contacts_clear (&self->contacts);
}

/**
 * bulk_fixture_new_bulk:
 *
 * Returns: (transfer full): a bulk that asks at once for what it is not sure of
 */
GuichetContactBulk *
bulk_fixture_new_bulk (BulkFixture *self)
{
  GuichetContactBulk *bulk =
      guichet_contact_bulk_new_in_folder (self->session.session, self->session.folder);

  g_assert_nonnull (bulk);
  guichet_contact_bulk_set_settle (bulk, 0);
  return bulk;
}

/**
 * bulk_fixture_new_service:
 *
 * Returns: (transfer full): of which we are all three contacts
 */
GuichetService *
bulk_fixture_new_service (GuichetServiceKind kind, const char *name)
{
  GuichetService *service = guichet_service_new (kind, name, "");

  guichet_service_set_contacts (service, BULK_FIXTURE_ME, BULK_FIXTURE_ME, BULK_FIXTURE_ME);
  return service;
}

/**
 * bulk_fixture_dup_name:
 *
 * Returns: (transfer full): the name of line @n, from 1
 */
char *
bulk_fixture_dup_name (guint n)
{
  return g_strdup_printf ("00339721010%02u", n);
}

/**
 * bulk_fixture_add_lines:
 *
 * The technical contact of so many lines shall be another.
 */
void
bulk_fixture_add_lines (GuichetContactBulk *bulk, guint n_lines)
{
  for (guint i = 1; i <= n_lines; i++)
    {
      g_autofree char *name = bulk_fixture_dup_name (i);
      g_autoptr(GuichetService) service = bulk_fixture_new_service (GUICHET_SERVICE_LINE, name);

      g_assert_nonnull (guichet_contact_bulk_add (bulk, service, NULL, BULK_FIXTURE_OTHER, NULL));
    }
}

/**
 * bulk_fixture_wait_until:
 *
 * Returns when @bulk is in @state.
 */
void
bulk_fixture_wait_until (GuichetContactBulk *bulk, GuichetBulkState state)
{
  while (guichet_bulk_get_state (GUICHET_BULK (bulk)) != state)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * bulk_fixture_start_and_wait:
 *
 * Returns when it is over, or paused itself.
 */
void
bulk_fixture_start_and_wait (GuichetContactBulk *bulk)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (guichet_bulk_start (GUICHET_BULK (bulk), &error));
  g_assert_no_error (error);
  while (guichet_bulk_get_state (GUICHET_BULK (bulk)) != GUICHET_BULK_OVER &&
         guichet_bulk_get_state (GUICHET_BULK (bulk)) != GUICHET_BULK_PAUSED)
    g_main_context_iteration (NULL, TRUE);
}

/**
 * bulk_fixture_get_change:
 *
 * Returns: (transfer none): one of @bulk
 */
GuichetContactChange *
bulk_fixture_get_change (GuichetContactBulk *bulk, guint position)
{
  g_autoptr(GuichetContactChange) change = g_list_model_get_item (G_LIST_MODEL (bulk), position);

  return change;
}

/**
 * bulk_fixture_assert_all_made_once:
 *
 * No line was forgotten, and none asked for twice.
 */
void
bulk_fixture_assert_all_made_once (BulkFixture *self, GuichetContactBulk *bulk, guint n_services)
{
  g_assert_cmpuint (self->contacts.tasks->len, ==, n_services);
  for (guint i = 1; i <= n_services; i++)
    {
      g_autofree char *name = bulk_fixture_dup_name (i);

      g_assert_cmpuint (guichet_mock_contacts_count (&self->contacts, name, "contactTech"), ==, 1);
      g_assert_cmpint (guichet_contact_change_get_state (bulk_fixture_get_change (bulk, i - 1)), ==,
                       GUICHET_CONTACT_CHANGE_DONE);
      g_assert_cmpuint (
          guichet_contact_change_get_tasks (bulk_fixture_get_change (bulk, i - 1))->len, ==, 1);
    }
  g_assert_cmpuint (guichet_bulk_get_done (GUICHET_BULK (bulk)), ==, n_services);
  g_assert_cmpuint (guichet_bulk_get_total (GUICHET_BULK (bulk)), ==, n_services);
  g_assert_cmpint (guichet_bulk_get_remaining_seconds (GUICHET_BULK (bulk)), ==, 0);
}

/**
 * bulk_fixture_assert_nothing_unfinished:
 *
 * The journal has nothing to be taken up.
 */
void
bulk_fixture_assert_nothing_unfinished (BulkFixture *self)
{
  g_autoptr(GPtrArray) bulks = guichet_bulk_load_unfinished_in_folder (
      GUICHET_TYPE_CONTACT_BULK, self->session.session, self->session.folder, NULL);

  g_assert_nonnull (bulks);
  g_assert_cmpuint (bulks->len, ==, 0);
}

/**
 * bulk_fixture_find_in_state:
 *
 * Returns: (nullable) (transfer none): the first change in @state
 */
GuichetContactChange *
bulk_fixture_find_in_state (GuichetContactBulk *bulk, GuichetContactChangeState state)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (bulk)); i++)
    if (guichet_contact_change_get_state (bulk_fixture_get_change (bulk, i)) == state)
      return bulk_fixture_get_change (bulk, i);

  return NULL;
}
