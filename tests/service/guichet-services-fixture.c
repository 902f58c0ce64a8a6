/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-services-fixture.c: the services of an account, against the mock.
 */
#include "guichet-services-fixture.h"

const GuichetMockServices services_fixture_some = { .n_groups = 3,
                                                    .n_lines_per_group = 30,
                                                    .n_domains = 60,
                                                    .n_zones = 60 };

/**
 * services_fixture_wait_loaded:
 *
 * Returns when nothing is being read.
 */
void
services_fixture_wait_loaded (GuichetServiceList *services)
{
  while (guichet_reading_list_get_loading (GUICHET_READING_LIST (services)))
    g_main_context_iteration (NULL, TRUE);
}

/**
 * services_fixture_load:
 *
 * Reads everything; only what is asked for it is then among the requests of the mock.
 */
void
services_fixture_load (ServicesFixture *self)
{
  guichet_mock_services_begin (&self->mock);
  guichet_reading_list_load (GUICHET_READING_LIST (self->services));
  services_fixture_wait_loaded (self->services);
}

/**
 * services_fixture_set_up:
 *
 * The session is loaded, the services are not.
 */
void
services_fixture_set_up (ServicesFixture *self, gconstpointer data)
{
  session_fixture_set_up (&self->session, NULL);
  self->mock = services_fixture_some;
  guichet_mock_services_attach (&self->mock, self->session.mock);
  guichet_session_load (self->session.session);
  session_fixture_wait_loaded (&self->session);
  g_assert_no_error (guichet_session_get_error (self->session.session));
  self->services = guichet_service_list_new_in_folder (self->session.session, self->session.folder);
}

/**
 * services_fixture_tear_down:
 *
 * Nothing is left of it.
 */
void
services_fixture_tear_down (ServicesFixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->services);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  session_fixture_tear_down (&self->session, NULL);
  guichet_mock_services_clear (&self->mock);
}

/**
 * services_fixture_assert:
 *
 * Everything there is, each with the contacts of the mock.
 * @admin: (nullable): whoever it is
 */
void
services_fixture_assert (GuichetServiceList *services, guint n_services, const char *admin)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (services)), ==, n_services);
  g_assert_cmpuint (guichet_reading_list_get_n_total (GUICHET_READING_LIST (services)), ==,
                    n_services);
  g_assert_cmpuint (guichet_reading_list_get_n_known (GUICHET_READING_LIST (services)), ==,
                    n_services);
  for (guint i = 0; i < n_services; i++)
    {
      g_autoptr(GuichetService) service = g_list_model_get_item (G_LIST_MODEL (services), i);
      g_autofree char *tech = g_strconcat (guichet_service_get_name (service), "-ovh", NULL);

      g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_TECH), ==, tech);
      if (admin != NULL)
        g_assert_cmpstr (guichet_service_get_contact (service, GUICHET_CONTACT_ADMIN), ==, admin);
    }
}

/**
 * services_fixture_heal:
 *
 * The mock is well again, and what failed is tried again.
 */
void
services_fixture_heal (ServicesFixture *self)
{
  self->mock.fault_at = 0;
  self->mock.fault_on = NULL;
  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    if (guichet_service_list_get_kind_error (self->services, (GuichetServiceKind) kind) != NULL)
      guichet_service_list_retry (self->services, (GuichetServiceKind) kind);
  services_fixture_wait_loaded (self->services);
}

/**
 * services_fixture_count_asked:
 *
 * Returns: how many paths that begin and end so were asked for
 */
guint
services_fixture_count_asked (ServicesFixture *self, const char *before, const char *after)
{
  guint count = 0;

  for (guint i = 0; i < self->mock.asked->len; i++)
    count += g_str_has_prefix (self->mock.asked->pdata[i], before) &&
             g_str_has_suffix (self->mock.asked->pdata[i], after);
  return count;
}
