/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-domain-text.c: the words of domain names.
 */
#include "guichet-domain-text.h"

static GuichetDomain *
make_domain (const char *state, gboolean is_suspended, GDateTime *expiry)
{
  GuichetDomain *domain = guichet_domain_new ("dupont.fr");

  guichet_domain_take (domain, &(GuichetDomainInfo){
                                   .holder = "12",
                                   .admin = "xx1111-ovh",
                                   .tech = "xx1111-ovh",
                                   .billing = "xx1111-ovh",
                                   .state = state,
                                   .is_suspended = is_suspended,
                                   .expiry = expiry,
                               });
  return domain;
}

static void
test_every_lock_has_a_word_an_icon_and_a_meaning (void)
{
  g_assert_cmpstr (guichet_domain_text_lock (GUICHET_DOMAIN_LOCK_UNKNOWN), ==, "");
  g_assert_null (guichet_domain_text_explain_lock (GUICHET_DOMAIN_LOCK_UNKNOWN));
  for (int lock = GUICHET_DOMAIN_LOCKED; lock <= GUICHET_DOMAIN_LOCK_UNAVAILABLE; lock++)
    {
      g_assert_cmpstr (guichet_domain_text_lock (lock), !=, "");
      g_assert_cmpstr (guichet_domain_text_lock_icon (lock), !=, "");
      g_assert_true (g_str_has_suffix (guichet_domain_text_explain_lock (lock), "."));
    }
  g_assert_cmpstr (guichet_domain_text_lock (GUICHET_DOMAIN_LOCKED), ==, "Transfer locked");
}

static void
test_a_state_is_told_when_something_is_not_well (void)
{
  const struct
  {
    const char *word;
    gboolean is_suspended;
    const char *told; /* NULL: nothing */
  } cases[] = {
    { "ok", FALSE, NULL },
    { "", FALSE, NULL },
    { "ok", TRUE, "Suspended" },
    { "expired", FALSE, "Expired" },
    { "expired", TRUE, "Expired" }, /* which is why */
    { "autorenew_in_progress", FALSE, "Being renewed" },
    { "autorenew_in_progress", TRUE, "Suspended" },
    { "registry_suspended", TRUE, "Suspended by the registry" },
    { "a_word_of_next_year", FALSE, "a_word_of_next_year" },
    { "a_word_of_next_year", TRUE, "Suspended" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetDomain) domain = make_domain (cases[i].word, cases[i].is_suspended, NULL);

      g_assert_cmpstr (guichet_domain_text_state (domain), ==, cases[i].told);
    }
}

static void
test_a_state_that_is_known_is_explained (void)
{
  g_autoptr(GuichetDomain) well = make_domain ("ok", FALSE, NULL);
  g_autoptr(GuichetDomain) dispute = make_domain ("dispute", FALSE, NULL);
  g_autoptr(GuichetDomain) renewed = make_domain ("autorenew_in_progress", FALSE, NULL);
  g_autoptr(GuichetDomain) unknown = make_domain ("a_word_of_next_year", FALSE, NULL);

  g_assert_null (guichet_domain_text_explain_state (well));
  g_assert_cmpstr (guichet_domain_text_state_icon (well), ==, "");
  g_assert_nonnull (guichet_domain_text_explain_state (dispute));
  g_assert_cmpstr (guichet_domain_text_state_icon (dispute), ==, "dialog-warning-symbolic");
  g_assert_nonnull (guichet_domain_text_explain_state (renewed));
  g_assert_cmpstr (guichet_domain_text_state_icon (renewed), !=, "dialog-warning-symbolic");
  g_assert_null (guichet_domain_text_explain_state (unknown));
  g_assert_cmpstr (guichet_domain_text_state_icon (unknown), ==, "dialog-warning-symbolic");
}

static void
test_an_end_is_told_in_days_while_it_is_near (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_local (2026, 11, 22, 12, 0, 0);
  const struct
  {
    int days;
    const char *told;
  } cases[] = {
    { 0, "today" },
    { 1, "tomorrow" },
    { -1, "yesterday" },
    { 12, "in 12 days" },
    { 60, "in 60 days" },
    { -12, "12 days ago" },
    { 61, "22 January 2027" },
    { 365, "22 November 2027" },
    { -365, "22 November 2025" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GDateTime) expiry = g_date_time_add_days (now, cases[i].days);
      g_autoptr(GuichetDomain) domain = make_domain ("ok", FALSE, expiry);
      g_autofree char *told = guichet_domain_text_expiry (domain, g_date_time_to_unix (now));

      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* A day is one of the calendar: what ends this night ends tomorrow. */
static void
test_an_end_counts_days_of_the_calendar (void)
{
  g_autoptr(GDateTime) evening = g_date_time_new_local (2026, 11, 22, 23, 0, 0);
  g_autoptr(GDateTime) night = g_date_time_new_local (2026, 11, 23, 1, 0, 0);
  g_autoptr(GuichetDomain) domain = make_domain ("ok", FALSE, night);
  g_autofree char *told = guichet_domain_text_expiry (domain, g_date_time_to_unix (evening));

  g_assert_cmpstr (told, ==, "tomorrow");
}

static void
test_the_exact_end_has_its_year (void)
{
  g_autoptr(GDateTime) expiry = g_date_time_new_local (2027, 3, 3, 14, 30, 0);
  g_autoptr(GuichetDomain) domain = make_domain ("ok", FALSE, expiry);
  g_autoptr(GuichetDomain) unknown = guichet_domain_new ("dupont.fr");
  g_autofree char *exact = guichet_domain_text_exact_expiry (domain);
  g_autofree char *none = guichet_domain_text_exact_expiry (unknown);
  g_autofree char *never = guichet_domain_text_expiry (unknown, 0);

  g_assert_cmpstr (exact, ==, "Wednesday 3 March 2027, 14:30:00");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (never, ==, "");
}

static void
test_an_operation_is_told_with_its_state (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("dupont.fr");
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "dupont.fr", "DomainNoSuch");
  g_autofree char *none = guichet_domain_text_operation (domain);
  g_autofree char *told = NULL;

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_DOING });
  guichet_domain_set_operation (domain, task);
  told = guichet_domain_text_operation (domain);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (told, ==, "DomainNoSuch: in progress");
}

static void
test_a_list_tells_the_state_first (void)
{
  g_autoptr(GuichetDomain) domain = guichet_domain_new ("dupont.fr");
  g_autoptr(GuichetDomainTask) task = guichet_domain_task_new (7, "dupont.fr", "DomainNoSuch");
  g_autofree char *none = guichet_domain_text_list_operation (domain);
  g_autofree char *told = NULL;

  guichet_domain_task_take (task, &(GuichetDomainTaskInfo){ .state = GUICHET_DOMAIN_TASK_TODO });
  guichet_domain_set_operation (domain, task);
  told = guichet_domain_text_list_operation (domain);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (told, ==, "Scheduled · DomainNoSuch");
}

static void
test_counts_have_one_and_many (void)
{
  g_autofree char *one = guichet_domain_text_count (1, 1);
  g_autofree char *many = guichet_domain_text_count (312, 312);
  g_autofree char *some = guichet_domain_text_count (12, 312);
  g_autofree char *none = guichet_domain_text_count (0, 1);

  g_assert_cmpstr (one, ==, "1 name");
  g_assert_cmpstr (many, ==, "312 names");
  g_assert_cmpstr (some, ==, "12 of 312 names");
  g_assert_cmpstr (none, ==, "0 of 1 name");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain-text/every-lock-has-a-word-an-icon-and-a-meaning",
                   test_every_lock_has_a_word_an_icon_and_a_meaning);
  g_test_add_func ("/domain-text/a-state-is-told-when-something-is-not-well",
                   test_a_state_is_told_when_something_is_not_well);
  g_test_add_func ("/domain-text/a-state-that-is-known-is-explained",
                   test_a_state_that_is_known_is_explained);
  g_test_add_func ("/domain-text/an-end-is-told-in-days-while-it-is-near",
                   test_an_end_is_told_in_days_while_it_is_near);
  g_test_add_func ("/domain-text/an-end-counts-days-of-the-calendar",
                   test_an_end_counts_days_of_the_calendar);
  g_test_add_func ("/domain-text/the-exact-end-has-its-year", test_the_exact_end_has_its_year);
  g_test_add_func ("/domain-text/an-operation-is-told-with-its-state",
                   test_an_operation_is_told_with_its_state);
  g_test_add_func ("/domain-text/a-list-tells-the-state-first", test_a_list_tells_the_state_first);
  g_test_add_func ("/domain-text/counts-have-one-and-many", test_counts_have_one_and_many);
  return g_test_run ();
}
