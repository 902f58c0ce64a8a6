/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-request-words.c: the news of a request in the words of a notification, and when the helper
 * looks for news.
 */
#include "guichet-request-pace.h"
#include "guichet-request-words.h"

/* 14 November 2023, 22:13:20, by the clock of Greenwich */
#define NOW 1700000000

typedef struct
{
  GuichetRequestNewsKind kind;
  const char *account;
  const char *asking;
  const char *to;
  const char *service;
  GuichetContactTypes types;
  GuichetContactRequestState state;
  gboolean is_accepted;
  int age_hours;
  const char *title;
  const char *body;
} Case;

/* clang-format off */
static const Case cases[] = {
  { GUICHET_REQUEST_NEWS_ARRIVED, "yy2222-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_VALIDATING, FALSE, 1,
    "New request 123", "xx1111-ovh asks that you become technical contact of 0033972101001." },
  { GUICHET_REQUEST_NEWS_ARRIVED, "xx1111-ovh", "yy2222-ovh", "yy2222-ovh", "dupont.fr",
    GUICHET_CONTACT_ADMIN, GUICHET_CONTACT_REQUEST_VALIDATING, FALSE, 1,
    "New request 123", "yy2222-ovh asks to become administrator contact of dupont.fr." },
  { GUICHET_REQUEST_NEWS_ARRIVED, "xx1111-ovh", "zz3333-ovh", "yy2222-ovh", "",
    GUICHET_CONTACT_ALL, GUICHET_CONTACT_REQUEST_VALIDATING, FALSE, 1,
    "New request 123", "zz3333-ovh asks that yy2222-ovh become administrator, technical and billing "
    "contact of a service." },
  { GUICHET_REQUEST_NEWS_EXPIRING, "yy2222-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_VALIDATING, FALSE, 71,
    "Request 123 ends today at 23:13",
    "It still waits for an answer: yy2222-ovh is to become technical contact of 0033972101001." },
  { GUICHET_REQUEST_NEWS_EXPIRING, "yy2222-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_BILLING, GUICHET_CONTACT_REQUEST_VALIDATING, TRUE, 70,
    "Request 123 ends tomorrow at 00:13",
    "You have accepted, the other side has not: yy2222-ovh is to become billing contact of "
    "0033972101001." },
  { GUICHET_REQUEST_NEWS_ENDED, "yy2222-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_DONE, FALSE, 1,
    "Request 123 is done", "yy2222-ovh is now technical contact of 0033972101001." },
  { GUICHET_REQUEST_NEWS_ENDED, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_REFUSED, FALSE, 1,
    "Request 123 was refused", "yy2222-ovh does not become technical contact of 0033972101001." },
  { GUICHET_REQUEST_NEWS_ENDED, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_ABORTED, FALSE, 1,
    "Request 123 was cancelled", "yy2222-ovh does not become technical contact of 0033972101001." },
  { GUICHET_REQUEST_NEWS_ENDED, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_EXPIRED, FALSE, 73, "Request 123 has expired",
    "Not everybody accepted in time: yy2222-ovh does not become technical contact of "
    "0033972101001." },
  { GUICHET_REQUEST_NEWS_ENDED, "xx1111-ovh", "xx1111-ovh", "yy2222-ovh", "0033972101001",
    GUICHET_CONTACT_TECH, GUICHET_CONTACT_REQUEST_ERROR, FALSE, 1, "Request 123 ended in an error",
    "OVHcloud failed: yy2222-ovh does not become technical contact of 0033972101001." },
};
/* clang-format on */

static GuichetRequestNews *
make_news (const Case *data)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (NOW);
  g_autoptr(GDateTime) requested = g_date_time_add_hours (now, -data->age_hours);
  const GuichetContactRequestInfo info = {
    .id = 123,
    .asking = data->asking,
    .from = "xx1111-ovh",
    .to = data->to,
    .service = data->service,
    .types = data->types,
    .requested = requested,
  };
  g_autoptr(GuichetContactRequest) request = guichet_contact_request_new (&info);

  guichet_contact_request_set_state (request, data->state, NULL);
  guichet_contact_request_set_accepted (request, data->is_accepted);
  return guichet_request_news_new (data->kind, data->account, request);
}

static void
test_every_news_has_its_words (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (NOW);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GuichetRequestNews) news = make_news (&cases[i]);
      g_autofree char *title = guichet_request_words_title (news, now, FALSE);
      g_autofree char *body = guichet_request_words_body (news);

      g_assert_cmpstr (title, ==, cases[i].title);
      g_assert_cmpstr (body, ==, cases[i].body);
    }
}

static void
test_with_several_accounts_it_says_which (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (NOW);
  g_autoptr(GuichetRequestNews) news = make_news (&cases[0]);
  g_autofree char *title = guichet_request_words_title (news, now, TRUE);

  g_assert_cmpstr (title, ==, "New request 123 for yy2222-ovh");
}

static void
assert_many (const Case *data, guint n, const char *title, const char *body)
{
  g_autoptr(GPtrArray) news =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) guichet_request_news_free);
  g_autofree char *told_title = NULL;
  g_autofree char *told_body = NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (news, make_news (data));
  told_title = guichet_request_words_title_of_many (news->pdata[0], news->len);
  told_body = guichet_request_words_body_of_many (news);
  g_assert_cmpstr (told_title, ==, title);
  g_assert_cmpstr (told_body, ==, body);
}

static void
test_many_that_are_alike_are_told_in_one (void)
{
  const Case expiring = { GUICHET_REQUEST_NEWS_EXPIRING,
                          "yy2222-ovh",
                          "xx1111-ovh",
                          "yy2222-ovh",
                          "",
                          GUICHET_CONTACT_TECH,
                          GUICHET_CONTACT_REQUEST_VALIDATING,
                          FALSE,
                          70,
                          NULL,
                          NULL };

  assert_many (&cases[0], 2, "2 requests wait for you",
               "xx1111-ovh asks that you become technical contact of 0033972101001.\n"
               "xx1111-ovh asks that you become technical contact of 0033972101001.");
  assert_many (&cases[G_N_ELEMENTS (cases) - 1], 12, "12 requests ended in an error",
               "OVHcloud failed: yy2222-ovh does not become technical contact of 0033972101001.\n"
               "OVHcloud failed: yy2222-ovh does not become technical contact of 0033972101001.\n"
               "OVHcloud failed: yy2222-ovh does not become technical contact of 0033972101001.\n"
               "…");
  assert_many (&expiring, 1, "1 request ends soon",
               "It still waits for an answer: yy2222-ovh is to become technical contact of a "
               "service.");
}

static void
test_nobody_is_read_who_does_not_want_it (void)
{
  const GuichetRequestPace pace = { .has_open = TRUE, .was_read = TRUE };

  g_assert_cmpuint (guichet_request_pace_get_pause (&pace), ==, 0);
}

static void
test_login_is_left_in_peace (void)
{
  const GuichetRequestPace pace = { .is_wanted = TRUE };

  g_assert_cmpuint (guichet_request_pace_get_pause (&pace), >=, 120);
}

static void
test_what_is_open_is_read_more_often (void)
{
  GuichetRequestPace pace = { .is_wanted = TRUE, .was_read = TRUE, .has_open = TRUE };
  const guint open = guichet_request_pace_get_pause (&pace);

  pace.has_open = FALSE;
  g_assert_cmpuint (open, >=, 300);
  g_assert_cmpuint (open, <, guichet_request_pace_get_pause (&pace));
}

static void
test_failures_slow_it_down (void)
{
  GuichetRequestPace pace = { .is_wanted = TRUE, .n_failures = 1 };
  guint before = guichet_request_pace_get_pause (&pace);

  g_assert_cmpuint (before, ==, GUICHET_REQUEST_PACE_RETRY);
  for (pace.n_failures = 2; pace.n_failures < 100; pace.n_failures++)
    {
      const guint pause = guichet_request_pace_get_pause (&pace);

      g_assert_cmpuint (pause, >=, before);
      g_assert_cmpuint (pause, <=, GUICHET_REQUEST_PACE_QUIET);
      before = pause;
    }
  g_assert_cmpuint (before, ==, GUICHET_REQUEST_PACE_QUIET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/request-words/every-news-has-its-words", test_every_news_has_its_words);
  g_test_add_func ("/request-words/with-several-accounts-it-says-which",
                   test_with_several_accounts_it_says_which);
  g_test_add_func ("/request-words/many-that-are-alike-are-told-in-one",
                   test_many_that_are_alike_are_told_in_one);
  g_test_add_func ("/request-pace/nobody-is-read-who-does-not-want-it",
                   test_nobody_is_read_who_does_not_want_it);
  g_test_add_func ("/request-pace/login-is-left-in-peace", test_login_is_left_in_peace);
  g_test_add_func ("/request-pace/what-is-open-is-read-more-often",
                   test_what_is_open_is_read_more_often);
  g_test_add_func ("/request-pace/failures-slow-it-down", test_failures_slow_it_down);
  return g_test_run ();
}
