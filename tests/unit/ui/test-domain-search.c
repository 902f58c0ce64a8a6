/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-search.c: which domain names are found, and in which order they stand.
 */
#include "guichet-domain-search.h"
#include "guichet-service-search.h"

#define NOW G_GINT64_CONSTANT (1780000000)
#define DAY (24 * 60 * 60)

typedef struct
{
  const char *name;
  const char *holder_name;
  const char *admin;
  const char *billing;
  int days; /* until it ends */
  GuichetDomainLock lock;
  gboolean is_suspended;
} Example;

static GuichetDomain *
make (const Example *example)
{
  GuichetDomain *domain = guichet_domain_new (example->name);
  g_autoptr(GDateTime) expiry = g_date_time_new_from_unix_utc (NOW + (gint64) example->days * DAY);
  const GuichetDomainInfo info = {
    .holder = "12",
    .admin = example->admin,
    .tech = "tt3333-ovh",
    .billing = example->billing,
    .state = "ok",
    .is_suspended = example->is_suspended,
    .lock = example->lock,
    .expiry = expiry,
  };

  guichet_domain_take (domain, &info);
  guichet_domain_set_holder_name (domain, example->holder_name);
  return domain;
}

static const Example atelier = { "atelier.fr", "Établissements Dupont", "xx1111-ovh", "xx1111-ovh",
                                 400,          GUICHET_DOMAIN_LOCKED };
static const Example berlin = {
  "dupont.berlin", "Dupont GmbH", "yy2222-ovh", "xx1111-ovh", 60, GUICHET_DOMAIN_UNLOCKED
};
static const Example closed = { "closed.eu",  "Zoé", "xx1111-ovh",
                                "yy2222-ovh", -3,    GUICHET_DOMAIN_LOCK_UNAVAILABLE,
                                TRUE };

static gboolean
finds (GuichetDomain *domain, GuichetDomainFilter filter, const char *typed)
{
  g_auto(GStrv) words = guichet_service_search_split (typed);
  const GuichetDomainQuery query = { filter, "xx1111-ovh", NOW, (const char *const *) words };

  return guichet_domain_search_matches (domain, &query);
}

static void
test_each_word_is_part_of_the_name_the_holder_or_an_account (void)
{
  g_autoptr(GuichetDomain) domain = make (&atelier);

  g_assert_true (finds (domain, GUICHET_DOMAIN_SHOW_ALL, ""));
  g_assert_true (finds (domain, GUICHET_DOMAIN_SHOW_ALL, "ATELIER"));
  g_assert_true (finds (domain, GUICHET_DOMAIN_SHOW_ALL, "établissements .fr"));
  g_assert_true (finds (domain, GUICHET_DOMAIN_SHOW_ALL, "tt3333 dupont"));
  g_assert_false (finds (domain, GUICHET_DOMAIN_SHOW_ALL, "atelier martin"));
}

static void
test_a_filter_keeps_what_it_says (void)
{
  g_autoptr(GuichetDomain) far = make (&atelier);
  g_autoptr(GuichetDomain) soon = make (&berlin);
  g_autoptr(GuichetDomain) over = make (&closed);

  g_assert_true (finds (far, GUICHET_DOMAIN_SHOW_MINE, ""));
  g_assert_false (finds (soon, GUICHET_DOMAIN_SHOW_MINE, ""));
  g_assert_false (finds (far, GUICHET_DOMAIN_SHOW_EXPIRING, ""));
  g_assert_true (finds (soon, GUICHET_DOMAIN_SHOW_EXPIRING, ""));
  g_assert_true (finds (over, GUICHET_DOMAIN_SHOW_EXPIRING, ""));
  g_assert_true (finds (over, GUICHET_DOMAIN_SHOW_SUSPENDED, ""));
  g_assert_false (finds (far, GUICHET_DOMAIN_SHOW_SUSPENDED, ""));
  g_assert_true (finds (soon, GUICHET_DOMAIN_SHOW_UNLOCKED, ""));
  g_assert_false (finds (over, GUICHET_DOMAIN_SHOW_UNLOCKED, ""));
  g_assert_false (finds (soon, GUICHET_DOMAIN_SHOW_UNLOCKED, "atelier"));
}

static void
test_what_is_under_way_is_found (void)
{
  g_autoptr(GuichetDomain) domain = make (&atelier);
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "atelier.fr", "DomainTrade");

  g_assert_false (finds (domain, GUICHET_DOMAIN_SHOW_OPERATION, ""));
  guichet_domain_set_operation (domain, task);
  g_assert_true (finds (domain, GUICHET_DOMAIN_SHOW_OPERATION, ""));
}

static void
test_nobody_is_the_administrator_of_what_is_not_read (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("new.fr");
  const GuichetDomainQuery query = { .filter = GUICHET_DOMAIN_SHOW_MINE };

  g_assert_false (finds (domain, GUICHET_DOMAIN_SHOW_MINE, ""));
  g_assert_false (finds (domain, GUICHET_DOMAIN_SHOW_EXPIRING, ""));
  g_assert_false (guichet_domain_search_matches (domain, &query));
}

static void
test_only_words_and_filters_leave_something_out (void)
{
  g_auto(GStrv) none = guichet_service_search_split (" ");
  g_auto(GStrv) one = guichet_service_search_split ("fr");
  GuichetDomainQuery query = { .words = (const char *const *) none };

  g_assert_false (guichet_domain_search_is_filtered (&query));
  query.words = (const char *const *) one;
  g_assert_true (guichet_domain_search_is_filtered (&query));
  query.words = NULL;
  query.filter = GUICHET_DOMAIN_SHOW_SUSPENDED;
  g_assert_true (guichet_domain_search_is_filtered (&query));
}

/* Whether @first comes before @second, and not the other way round */
static void
assert_order (GuichetDomain *first, GuichetDomain *second, GuichetDomainOrder order)
{
  g_assert_cmpint (guichet_domain_search_compare (first, second, order), <, 0);
  g_assert_cmpint (guichet_domain_search_compare (second, first, order), >, 0);
  g_assert_cmpint (guichet_domain_search_compare (first, first, order), ==, 0);
}

static void
test_what_is_not_known_comes_last (void)
{
  g_autoptr(GuichetDomain) known = make (&atelier);
  g_autoptr(GuichetDomain) unknown = guichet_domain_new ("aaa.fr");

  assert_order (unknown, known, GUICHET_DOMAIN_BY_NAME);
  for (GuichetDomainOrder order = GUICHET_DOMAIN_BY_HOLDER; order <= GUICHET_DOMAIN_BY_LOCK;
       order++)
    assert_order (known, unknown, order);
}

static void
test_the_first_to_end_comes_first (void)
{
  g_autoptr(GuichetDomain) far = make (&atelier);
  g_autoptr(GuichetDomain) soon = make (&berlin);
  g_autoptr(GuichetDomain) over = make (&closed);

  assert_order (over, soon, GUICHET_DOMAIN_BY_EXPIRY);
  assert_order (soon, far, GUICHET_DOMAIN_BY_EXPIRY);
}

static void
test_what_can_be_taken_away_comes_first (void)
{
  g_autoptr(GuichetDomain) locked = make (&atelier);
  g_autoptr(GuichetDomain) unlocked = make (&berlin);
  g_autoptr(GuichetDomain) none = make (&closed);

  assert_order (unlocked, locked, GUICHET_DOMAIN_BY_LOCK);
  assert_order (locked, none, GUICHET_DOMAIN_BY_LOCK);
}

static GuichetDomain *
make_with_operation (const Example *example, GuichetDomainTaskState state)
{
  GuichetDomain *domain = make (example);
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, example->name, "DomainTrade");
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (NOW);
  const GuichetDomainTaskInfo info = { .state = state, .created = now, .updated = now };

  guichet_domain_task_take (task, &info);
  guichet_domain_set_operation (domain, task);
  return domain;
}

static void
test_what_needs_somebody_comes_first (void)
{
  g_autoptr(GuichetDomain) error = make_with_operation (&berlin, GUICHET_DOMAIN_TASK_ERROR);
  g_autoptr(GuichetDomain) doing = make_with_operation (&berlin, GUICHET_DOMAIN_TASK_DOING);
  g_autoptr(GuichetDomain) planned = make_with_operation (&berlin, GUICHET_DOMAIN_TASK_TODO);
  g_autoptr(GuichetDomain) none = make (&atelier);

  assert_order (error, doing, GUICHET_DOMAIN_BY_OPERATION);
  assert_order (doing, planned, GUICHET_DOMAIN_BY_OPERATION);
  assert_order (planned, none, GUICHET_DOMAIN_BY_OPERATION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-search/each-word-is-part-of-the-name-the-holder-or-an-account",
                   test_each_word_is_part_of_the_name_the_holder_or_an_account);
  g_test_add_func ("/domain-search/a-filter-keeps-what-it-says", test_a_filter_keeps_what_it_says);
  g_test_add_func ("/domain-search/what-is-under-way-is-found", test_what_is_under_way_is_found);
  g_test_add_func ("/domain-search/nobody-is-the-administrator-of-what-is-not-read",
                   test_nobody_is_the_administrator_of_what_is_not_read);
  g_test_add_func ("/domain-search/only-words-and-filters-leave-something-out",
                   test_only_words_and_filters_leave_something_out);
  g_test_add_func ("/domain-search/what-is-not-known-comes-last",
                   test_what_is_not_known_comes_last);
  g_test_add_func ("/domain-search/the-first-to-end-comes-first",
                   test_the_first_to_end_comes_first);
  g_test_add_func ("/domain-search/what-can-be-taken-away-comes-first",
                   test_what_can_be_taken_away_comes_first);
  g_test_add_func ("/domain-search/what-needs-somebody-comes-first",
                   test_what_needs_somebody_comes_first);
  return g_test_run ();
}
