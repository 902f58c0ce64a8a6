/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-request-news.c: what of a request is news for whom, that it is told once whatever happens in
 * between, and that the store keeps all that is needed for it.
 */
#include "guichet-contact-accepted.h"
#include "guichet-request-table.h"
#include "store-folder.h"

#define HOUR 3600

static GuichetContactRequest *
make_request (gint64 id, const char *asking, GuichetContactRequestState state, int age_hours)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (1700000000);
  g_autoptr(GDateTime) requested = g_date_time_add_hours (now, -age_hours);
  const GuichetContactRequestInfo info = {
    .id = id,
    .asking = asking,
    .from = "xx1111-ovh",
    .to = "yy2222-ovh",
    .service = "0033972101001",
    .types = GUICHET_CONTACT_TECH,
    .requested = requested,
  };
  GuichetContactRequest *request = guichet_contact_request_new (&info);

  guichet_contact_request_set_state (request, state, NULL);
  return request;
}

/* clang-format off */
static const struct
{
  const char *promise;
  GuichetRequestKnown before;
  GuichetContactRequestState state;
  const char *me;
  gboolean is_first;
  gboolean is_accepted;
  int age_hours;
  GuichetRequestNewsKind after;
} judgements[] = {
#define UNKNOWN    { GUICHET_CONTACT_REQUEST_UNKNOWN, GUICHET_REQUEST_NEWS_NONE, FALSE }
#define WAITING    { GUICHET_CONTACT_REQUEST_VALIDATING, GUICHET_REQUEST_NEWS_NONE, FALSE }
#define WARNED     { GUICHET_CONTACT_REQUEST_VALIDATING, GUICHET_REQUEST_NEWS_NONE, TRUE }
#define UNTOLD     { GUICHET_CONTACT_REQUEST_VALIDATING, GUICHET_REQUEST_NEWS_ARRIVED, FALSE }
#define TOLD_END   { GUICHET_CONTACT_REQUEST_DONE, GUICHET_REQUEST_NEWS_NONE, FALSE }
#define UNTOLD_END { GUICHET_CONTACT_REQUEST_DONE, GUICHET_REQUEST_NEWS_ENDED, FALSE }
  { "a new one is told to who is asked", UNKNOWN, GUICHET_CONTACT_REQUEST_VALIDATING,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_ARRIVED },
  { "one that waited before anybody looked, too", UNKNOWN, GUICHET_CONTACT_REQUEST_VALIDATING,
    "yy2222-ovh", TRUE, FALSE, 1, GUICHET_REQUEST_NEWS_ARRIVED },
  { "not to who has asked", UNKNOWN, GUICHET_CONTACT_REQUEST_VALIDATING,
    "XX1111-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "not to who has accepted", UNKNOWN, GUICHET_CONTACT_REQUEST_VALIDATING,
    "yy2222-ovh", FALSE, TRUE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "not before one can answer", UNKNOWN, GUICHET_CONTACT_REQUEST_CHECKING,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "not twice", WAITING, GUICHET_CONTACT_REQUEST_VALIDATING,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "what was not told stays news", UNTOLD, GUICHET_CONTACT_REQUEST_VALIDATING,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_ARRIVED },
  { "the last hours are told", WAITING, GUICHET_CONTACT_REQUEST_VALIDATING,
    "xx1111-ovh", FALSE, FALSE, 61, GUICHET_REQUEST_NEWS_EXPIRING },
  { "to who has accepted, too", WAITING, GUICHET_CONTACT_REQUEST_VALIDATING,
    "xx1111-ovh", FALSE, TRUE, 61, GUICHET_REQUEST_NEWS_EXPIRING },
  { "once", WARNED, GUICHET_CONTACT_REQUEST_VALIDATING,
    "xx1111-ovh", FALSE, FALSE, 62, GUICHET_REQUEST_NEWS_NONE },
  { "not when they are over", WAITING, GUICHET_CONTACT_REQUEST_VALIDATING,
    "xx1111-ovh", FALSE, FALSE, 73, GUICHET_REQUEST_NEWS_NONE },
  { "that OVHcloud works is no news", WAITING, GUICHET_CONTACT_REQUEST_DOING,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "the end is", WAITING, GUICHET_CONTACT_REQUEST_REFUSED,
    "xx1111-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_ENDED },
  { "it takes the place of what was not told", UNTOLD, GUICHET_CONTACT_REQUEST_EXPIRED,
    "yy2222-ovh", FALSE, FALSE, 80, GUICHET_REQUEST_NEWS_ENDED },
  { "what came and ended while nobody looked is told", UNKNOWN, GUICHET_CONTACT_REQUEST_DONE,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_ENDED },
  { "what ended before anybody looked is not", UNKNOWN, GUICHET_CONTACT_REQUEST_DONE,
    "yy2222-ovh", TRUE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "an end is not told twice", TOLD_END, GUICHET_CONTACT_REQUEST_DONE,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_NONE },
  { "an end that was not told stays news", UNTOLD_END, GUICHET_CONTACT_REQUEST_DONE,
    "yy2222-ovh", FALSE, FALSE, 1, GUICHET_REQUEST_NEWS_ENDED },
};
/* clang-format on */

static void
test_judgements (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (1700000000);

  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      const GuichetRequestView view = { judgements[i].me, judgements[i].is_first, now };
      g_autoptr(GuichetContactRequest) request =
                     make_request (1, "xx1111-ovh", judgements[i].state, judgements[i].age_hours);
      GuichetRequestKnown after;

      guichet_contact_request_set_accepted (request, judgements[i].is_accepted);
      after = guichet_request_news_judge (&judgements[i].before, request, &view);
      g_test_message ("%s", judgements[i].promise);
      g_assert_cmpint (after.kind, ==, judgements[i].after);
      g_assert_cmpint (after.state, ==, judgements[i].state);
    }
}

/* The store */

/* One reading, in which @account has @request, or none. Takes @request. */
static void
note (StoreFolder *fixture,
      const char *profile,
      const char *account,
      GuichetContactRequest *request)
{
  g_autoptr(GPtrArray) requests = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (1700000000);
  g_autoptr(GError) error = NULL;

  if (request != NULL)
    g_ptr_array_add (requests, request);
  guichet_request_table_note (fixture->store, profile, account, requests, now, &error);
  g_assert_no_error (error);
}

static GPtrArray *
take (StoreFolder *fixture)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *news = guichet_request_table_take_news (fixture->store, &error);

  g_assert_no_error (error);
  return news;
}

static void
test_news_come_out_as_they_went_in (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) news = NULL;
  g_autoptr(GPtrArray) again = NULL;
  const GuichetRequestNews *first;

  note (fixture, "p", "yy2222-ovh",
        make_request (123, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  news = take (fixture);
  g_assert_cmpuint (news->len, ==, 1);
  first = news->pdata[0];
  g_assert_cmpint (first->kind, ==, GUICHET_REQUEST_NEWS_ARRIVED);
  g_assert_cmpstr (first->account, ==, "yy2222-ovh");
  g_assert_cmpint (guichet_contact_request_get_id (first->request), ==, 123);
  g_assert_cmpstr (guichet_contact_request_get_asking (first->request), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_contact_request_get_from (first->request), ==, "xx1111-ovh");
  g_assert_cmpstr (guichet_contact_request_get_to (first->request), ==, "yy2222-ovh");
  g_assert_cmpstr (guichet_contact_request_get_service (first->request), ==, "0033972101001");
  g_assert_cmpint (guichet_contact_request_get_types (first->request), ==, GUICHET_CONTACT_TECH);
  g_assert_cmpint (g_date_time_to_unix (guichet_contact_request_get_requested (first->request)), ==,
                   1700000000 - 5 * HOUR);
  g_assert_cmpint (guichet_contact_request_get_state (first->request), ==,
                   GUICHET_CONTACT_REQUEST_VALIDATING);

  again = take (fixture);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_two_sides_of_this_computer_are_told_once (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) news = NULL;
  g_autoptr(GPtrArray) none = NULL;

  for (guint i = 0; i < 2; i++)
    note (fixture, i == 0 ? "p" : "q", i == 0 ? "xx1111-ovh" : "yy2222-ovh",
          make_request (7, "zz3333-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  news = take (fixture);
  g_assert_cmpuint (news->len, ==, 1);
  g_assert_cmpstr (((GuichetRequestNews *) news->pdata[0])->account, ==, "yy2222-ovh");
  none = take (fixture);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_the_first_reading_tells_no_history (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) first = NULL;
  g_autoptr(GPtrArray) second = NULL;

  note (fixture, "p", "yy2222-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_DONE, 500));
  first = take (fixture);
  g_assert_cmpuint (first->len, ==, 0);
  note (fixture, "p", "yy2222-ovh",
        make_request (2, "xx1111-ovh", GUICHET_CONTACT_REQUEST_EXPIRED, 80));
  second = take (fixture);
  g_assert_cmpuint (second->len, ==, 1);
}

static void
test_what_people_have_seen_is_no_news (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GuichetContactRequest) seen =
                 make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_REFUSED, 5);
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) news = NULL;

  for (gint64 id = 1; id <= 2; id++)
    note (fixture, "p", id == 1 ? "yy2222-ovh" : "zz3333-ovh",
          make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  /* The one side answers here; the other is here, too. */
  g_assert_true (guichet_request_table_see (fixture->store, "p", "yy2222-ovh", seen, NULL));
  for (gint64 id = 1; id <= 2; id++)
    note (fixture, "p", id == 1 ? "yy2222-ovh" : "zz3333-ovh",
          make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_REFUSED, 5));
  none = take (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  /* And one that was not read before. */
  g_clear_object (&seen);
  seen = make_request (2, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5);
  g_assert_true (guichet_request_table_see (fixture->store, "p", "yy2222-ovh", seen, NULL));
  note (fixture, "p", "yy2222-ovh",
        make_request (2, "xx1111-ovh", GUICHET_CONTACT_REQUEST_DONE, 5));
  news = take (fixture);
  g_assert_cmpuint (news->len, ==, 1);
}

static void
test_what_waits_is_counted (StoreFolder *fixture, gconstpointer data)
{
  GuichetRequestCounts counts = guichet_request_table_count (fixture->store);

  g_assert_cmpuint (counts.n_open, ==, 0);
  note (fixture, "p", "yy2222-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  counts = guichet_request_table_count (fixture->store);
  g_assert_cmpuint (counts.n_open, ==, 1);
  g_assert_cmpuint (counts.n_to_confirm, ==, 1);
  g_assert_true (guichet_contact_accepted_add (fixture->store, "p", "yy2222-ovh", 1, NULL));
  counts = guichet_request_table_count (fixture->store);
  g_assert_cmpuint (counts.n_open, ==, 1);
  g_assert_cmpuint (counts.n_to_confirm, ==, 0);
  note (fixture, "p", "yy2222-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_DONE, 5));
  counts = guichet_request_table_count (fixture->store);
  g_assert_cmpuint (counts.n_open, ==, 0);
}

static void
test_what_is_gone_and_who_has_left_is_forgotten (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GPtrArray) news = NULL;

  note (fixture, "p", "yy2222-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  note (fixture, "p", "yy2222-ovh", NULL);
  g_assert_cmpuint (guichet_request_table_count (fixture->store).n_open, ==, 0);
  note (fixture, "p", "yy2222-ovh",
        make_request (2, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  g_assert_true (guichet_request_table_forget (fixture->store, "p", NULL));
  news = take (fixture);
  g_assert_cmpuint (news->len, ==, 0);
  g_assert_cmpint (guichet_request_table_count (fixture->store).read, ==, 0);
}

static void
assert_over (StoreFolder *fixture, guint n_accounts, gboolean is_over)
{
  g_assert_cmpint (guichet_request_table_is_over (fixture->store, 1, n_accounts), ==, is_over);
}

static void
test_what_needs_no_answer_any_more_is_known (StoreFolder *fixture, gconstpointer data)
{
  g_autoptr(GuichetContactRequest) seen =
                 make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5);

  assert_over (fixture, 1, FALSE); /* nothing is known of it */
  g_assert_true (guichet_request_table_see (fixture->store, "p", "xx1111-ovh", seen, NULL));
  assert_over (fixture, 1, FALSE);
  g_assert_true (guichet_contact_accepted_add (fixture->store, "p", "xx1111-ovh", 1, NULL));
  assert_over (fixture, 1, TRUE);
  assert_over (fixture, 2, FALSE); /* the other account may have to accept, too */
  note (fixture, "p", "xx1111-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  note (fixture, "q", "yy2222-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_VALIDATING, 5));
  assert_over (fixture, 2, FALSE);
  g_assert_true (guichet_contact_accepted_add (fixture->store, "q", "yy2222-ovh", 1, NULL));
  assert_over (fixture, 2, TRUE);
}

static void
test_what_was_refused_elsewhere_needs_no_answer (StoreFolder *fixture, gconstpointer data)
{
  note (fixture, "p", "xx1111-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_CHECKING, 5));
  assert_over (fixture, 2, FALSE);
  note (fixture, "p", "xx1111-ovh",
        make_request (1, "xx1111-ovh", GUICHET_CONTACT_REQUEST_REFUSED, 5));
  assert_over (fixture, 2, TRUE);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/request-news/" path, StoreFolder, NULL, store_folder_set_up, function,             \
              store_folder_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request-news/judgements", test_judgements);
  ADD ("news-come-out-as-they-went-in", test_news_come_out_as_they_went_in);
  ADD ("two-sides-of-this-computer-are-told-once", test_two_sides_of_this_computer_are_told_once);
  ADD ("the-first-reading-tells-no-history", test_the_first_reading_tells_no_history);
  ADD ("what-people-have-seen-is-no-news", test_what_people_have_seen_is_no_news);
  ADD ("what-waits-is-counted", test_what_waits_is_counted);
  ADD ("what-is-gone-and-who-has-left-is-forgotten",
       test_what_is_gone_and_who_has_left_is_forgotten);
  ADD ("what-needs-no-answer-any-more-is-known", test_what_needs_no_answer_any_more_is_known);
  ADD ("what-was-refused-elsewhere-needs-no-answer",
       test_what_was_refused_elsewhere_needs_no_answer);
  return g_test_run ();
}
