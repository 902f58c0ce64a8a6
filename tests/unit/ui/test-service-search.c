/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-service-search.c: which services a search finds, and in which order they stand.
 */
#include "guichet-service-search.h"

static GuichetService *
make (GuichetServiceKind kind, const char *name, const char *group)
{
  return guichet_service_new (kind, name, group);
}

static gboolean
finds (GuichetService *service, const char *typed)
{
  g_auto(GStrv) words = guichet_service_search_split (typed);
  const GuichetServiceQuery query = { .kind = GUICHET_SERVICE_SEARCH_ANY_KIND,
                                      .words = (const char *const *) words };

  return guichet_service_search_matches (service, &query);
}

static void
test_every_word_must_be_found (void)
{
  g_autoptr(GuichetService) line = make (GUICHET_SERVICE_LINE, "0033972101001", "xx1111-ovh-1");
  const struct
  {
    const char *typed;
    gboolean found;
  } cases[] = {
    { "", TRUE },          { "  ", TRUE },      { "7210", TRUE },
    { "ÉTUDE", TRUE },     { "yy2222", TRUE },  { "étude xx1111-ovh", TRUE },
    { "étude zz", FALSE }, { "durand", FALSE },
  };

  guichet_service_set_description (line, "Étude Martin");
  guichet_service_set_contacts (line, "xx1111-ovh", "yy2222-ovh", "xx1111-ovh");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (finds (line, cases[i].typed) == cases[i].found);
}

static void
test_a_contact_that_is_not_known_is_not_found (void)
{
  g_autoptr(GuichetService) domain = make (GUICHET_SERVICE_DOMAIN, "example.org", "");

  g_assert_true (finds (domain, "example"));
  g_assert_false (finds (domain, "xx1111"));
}

static void
test_kind_roles_and_pending_are_filters (void)
{
  g_autoptr(GuichetService) domain = make (GUICHET_SERVICE_DOMAIN, "example.org", "");
  const GuichetServiceQuery cases[] = {
    { .kind = GUICHET_SERVICE_ZONE },
    { .kind = GUICHET_SERVICE_DOMAIN, .me = "xx1111-ovh", .roles = GUICHET_CONTACT_BILLING },
    { .kind = GUICHET_SERVICE_DOMAIN, .me = NULL, .roles = GUICHET_CONTACT_ADMIN },
    { .kind = GUICHET_SERVICE_DOMAIN, .pending_only = TRUE },
  };
  const GuichetServiceQuery found = { .kind = GUICHET_SERVICE_DOMAIN,
                                      .me = "xx1111-ovh",
                                      .roles = GUICHET_CONTACT_ADMIN | GUICHET_CONTACT_BILLING,
                                      .pending_only = TRUE };

  guichet_service_set_contacts (domain, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_false (guichet_service_search_matches (domain, &cases[i]));
  guichet_service_set_pending (domain, GUICHET_CONTACT_TECH);
  g_assert_true (guichet_service_search_matches (domain, &found));
}

static void
test_words_and_roles_depend_on_contacts (void)
{
  const char *const words[] = { "xx", NULL };
  const char *const none[] = { NULL };
  const GuichetServiceQuery by_word = { .kind = GUICHET_SERVICE_LINE, .words = words };
  const GuichetServiceQuery by_role = { .roles = GUICHET_CONTACT_TECH };
  const GuichetServiceQuery by_kind = { .kind = GUICHET_SERVICE_LINE, .words = none };

  g_assert_true (guichet_service_search_needs_contacts (&by_word));
  g_assert_true (guichet_service_search_needs_contacts (&by_role));
  g_assert_false (guichet_service_search_needs_contacts (&by_kind));
}

static void
test_services_stand_under_their_group (void)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (order, make (GUICHET_SERVICE_GROUP, "xx-1", ""));
  g_ptr_array_add (order, make (GUICHET_SERVICE_LINE, "0033972101001", "xx-1"));
  g_ptr_array_add (order, make (GUICHET_SERVICE_LINE, "0033972101002", "xx-1"));
  g_ptr_array_add (order, make (GUICHET_SERVICE_ALIAS, "0033185001000", "xx-1"));
  g_ptr_array_add (order, make (GUICHET_SERVICE_TRUNK, "0033972109000", "xx-1"));
  g_ptr_array_add (order, make (GUICHET_SERVICE_GROUP, "xx-2", ""));
  g_ptr_array_add (order, make (GUICHET_SERVICE_LINE, "0033100000000", "xx-2"));
  g_ptr_array_add (order, make (GUICHET_SERVICE_LINE, "0033100000001", ""));
  g_ptr_array_add (order, make (GUICHET_SERVICE_DOMAIN, "a.fr", ""));
  g_ptr_array_add (order, make (GUICHET_SERVICE_DOMAIN, "b.fr", ""));
  g_ptr_array_add (order, make (GUICHET_SERVICE_ZONE, "a.fr", ""));
  for (guint i = 0; i < order->len; i++)
    for (guint j = 0; j < order->len; j++)
      {
        int compared = guichet_service_search_compare (order->pdata[i], order->pdata[j]);

        g_assert_true ((compared < 0) == (i < j));
        g_assert_true ((compared > 0) == (i > j));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/service-search/every-word-must-be-found", test_every_word_must_be_found);
  g_test_add_func ("/service-search/a-contact-that-is-not-known-is-not-found",
                   test_a_contact_that_is_not_known_is_not_found);
  g_test_add_func ("/service-search/kind-roles-and-pending-are-filters",
                   test_kind_roles_and_pending_are_filters);
  g_test_add_func ("/service-search/words-and-roles-depend-on-contacts",
                   test_words_and_roles_depend_on_contacts);
  g_test_add_func ("/service-search/services-stand-under-their-group",
                   test_services_stand_under_their_group);
  return g_test_run ();
}
