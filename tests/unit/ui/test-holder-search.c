/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-holder-search.c: which holders are found by what is typed, and by which filter.
 */
#include "guichet-holder-search.h"

#include "guichet-service-search.h"
#include "holders.h"

static GuichetDomainContact *
new_holder (void)
{
  return holder_new (7000123, "legalForm", "corporation", "organisationName", "Élan Vert",
                     "firstName", "Anne", "lastName", "Durand", "email", "anne@example.com",
                     "address.city", "Béziers", "address.country", "FR", NULL);
}

static gboolean
finds (const char *typed)
{
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  g_auto(GStrv) words = guichet_service_search_split (typed);
  const GuichetHolderQuery query = { .words = (const char *const *) words };

  return guichet_holder_search_matches (holder, 0, &query);
}

static void
test_name_email_city_and_number_are_searched (void)
{
  static const char *const found[] = {
    "", "élan", "VERT", "durand", "anne@", "béziers", "7000123", "0123", "vert béziers", "anne 700",
  };
  static const char *const not_found[] = { "lille", "vert lille", "7000124", "corporation" };

  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_true (finds (found[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (not_found); i++)
    g_assert_false (finds (not_found[i]));
}

static gboolean
keeps (GuichetHolderFilter filter, guint n_domains, guint n_alike, gboolean is_counted)
{
  g_autoptr(GuichetDomainContact) holder = new_holder ();
  const GuichetHolderQuery query = { .filter = filter, .is_counted = is_counted };

  guichet_domain_contact_set_n_domains (holder, n_domains);
  return guichet_holder_search_matches (holder, n_alike, &query);
}

static void
test_a_filter_keeps_what_it_says (void)
{
  g_assert_true (keeps (GUICHET_HOLDER_SHOW_ALL, 0, 0, FALSE));
  g_assert_true (keeps (GUICHET_HOLDER_SHOW_USED, 1, 0, TRUE));
  g_assert_false (keeps (GUICHET_HOLDER_SHOW_USED, 0, 0, TRUE));
  g_assert_true (keeps (GUICHET_HOLDER_SHOW_ORPHANS, 0, 0, TRUE));
  g_assert_false (keeps (GUICHET_HOLDER_SHOW_ORPHANS, 1, 0, TRUE));
  g_assert_true (keeps (GUICHET_HOLDER_SHOW_ALIKE, 0, 1, TRUE));
  g_assert_false (keeps (GUICHET_HOLDER_SHOW_ALIKE, 5, 0, TRUE));
}

/* Its names may be among those that are not read yet. */
static void
test_nobody_is_an_orphan_before_all_names_are_known (void)
{
  g_assert_false (keeps (GUICHET_HOLDER_SHOW_ORPHANS, 0, 0, FALSE));
}

static void
test_what_hides_somebody_is_a_filter (void)
{
  static const char *const words[] = { "a", NULL };
  GuichetHolderQuery query = { .filter = GUICHET_HOLDER_SHOW_ALL };

  g_assert_false (guichet_holder_search_is_filtered (&query));
  query.words = words + 1;
  g_assert_false (guichet_holder_search_is_filtered (&query));
  query.words = words;
  g_assert_true (guichet_holder_search_is_filtered (&query));
  query = (GuichetHolderQuery){ .filter = GUICHET_HOLDER_SHOW_ORPHANS };
  g_assert_true (guichet_holder_search_is_filtered (&query));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holder-search/name-email-city-and-number-are-searched",
                   test_name_email_city_and_number_are_searched);
  g_test_add_func ("/holder-search/a-filter-keeps-what-it-says", test_a_filter_keeps_what_it_says);
  g_test_add_func ("/holder-search/nobody-is-an-orphan-before-all-names-are-known",
                   test_nobody_is_an_orphan_before_all_names_are_known);
  g_test_add_func ("/holder-search/what-hides-somebody-is-a-filter",
                   test_what_hides_somebody_is_a_filter);
  return g_test_run ();
}
