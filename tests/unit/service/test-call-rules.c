/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-call-rules.c: the tables behind a call: when people are asked, which route is taken, what an
 * event means.
 */
#include <string.h>

#include "guichet-call-progress.h"
#include "guichet-click2call-user.h"
#include "guichet-confirm-rule.h"
#include "guichet-route.h"

#define LINE "0033972101001"
#define DIAL "0033142866100"

/* clang-format off */
static const struct
{
  GuichetPhoneWarning warning;
  gboolean valid;
  GuichetConfirmPolicy policy;
  gboolean never_ask;
  GuichetConfirm expected;
} rules[] = {
  { GUICHET_PHONE_WARNING_NONE,         TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_NONE },
  { GUICHET_PHONE_WARNING_NONE,         FALSE, GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_INVALID },
  { GUICHET_PHONE_WARNING_UNKNOWN_COST, TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_COST },
  { GUICHET_PHONE_WARNING_SHARED_COST,  TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_COST },
  { GUICHET_PHONE_WARNING_PREMIUM,      FALSE, GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_COST },
  { GUICHET_PHONE_WARNING_PREMIUM,      TRUE,  GUICHET_CONFIRM_POLICY_ALWAYS,     FALSE, GUICHET_CONFIRM_COST },
  { GUICHET_PHONE_WARNING_PREMIUM,      TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, TRUE,  GUICHET_CONFIRM_NONE },
  { GUICHET_PHONE_WARNING_NONE,         TRUE,  GUICHET_CONFIRM_POLICY_ALWAYS,     FALSE, GUICHET_CONFIRM_ALWAYS },
  { GUICHET_PHONE_WARNING_NONE,         TRUE,  GUICHET_CONFIRM_POLICY_ALWAYS,     TRUE,  GUICHET_CONFIRM_NONE },
  { GUICHET_PHONE_WARNING_EMERGENCY,    TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, FALSE, GUICHET_CONFIRM_EMERGENCY },
  { GUICHET_PHONE_WARNING_EMERGENCY,    TRUE,  GUICHET_CONFIRM_POLICY_SURCHARGED, TRUE,  GUICHET_CONFIRM_EMERGENCY },
};

static const struct
{
  GuichetRouteWish wish;
  gint64 newest_user; /* 0: the line has none */
  gboolean needs_users;
  const char *path;
  const char *body;
} routes[] = {
  { { FALSE, 0 },  0, TRUE,  "/telephony/g/line/" LINE "/click2Call", "{\"calledNumber\":\"" DIAL "\",\"intercom\":false}" },
  { { FALSE, 0 },  7, TRUE,  "/telephony/g/line/" LINE "/click2CallUser/7/click2Call", "{\"calledNumber\":\"" DIAL "\",\"callingNumber\":\"" LINE "\"}" },
  { { FALSE, 5 },  7, FALSE, "/telephony/g/line/" LINE "/click2CallUser/5/click2Call", "{\"calledNumber\":\"" DIAL "\",\"callingNumber\":\"" LINE "\"}" },
  { { TRUE, 0 },   7, FALSE, "/telephony/g/line/" LINE "/click2Call", "{\"calledNumber\":\"" DIAL "\",\"intercom\":true}" },
  { { TRUE, 5 },   7, FALSE, "/telephony/g/line/" LINE "/click2Call", "{\"calledNumber\":\"" DIAL "\",\"intercom\":true}" },
};

/* "event leg" with h: to our telephone, t: to the other side, i: somebody calls us meanwhile, l: another line. */
static const struct
{
  const char *name;
  const char *events;
  const char *stages; /* after each event: u, h, t, c, e, n; upper case: may have ended */
} progresses[] = {
  { "answered", "start_ringing/h end_ringing/h start_calling/h start_ringing/t end_ringing/t start_calling/t end_calling/t end_calling/h", "hHtttcee" },
  { "nobody-here", "start_ringing/h end_ringing/h", "hH" },
  { "hung-up-here-while-ringing-there", "start_ringing/h end_ringing/h start_calling/h start_ringing/t end_ringing/t end_calling/h", "hHtttn" },
  { "not-answered-there", "start_ringing/h start_calling/h start_ringing/t end_ringing/t end_calling/t end_calling/h", "htttnn" },
  { "hung-up-here-while-ringing-here", "start_ringing/h end_calling/h", "hn" },
  { "the-other-side-is-not-heard", "start_ringing/h start_calling/h end_calling/h", "hte" },
  { "end-is-told-twice", "start_calling/t end_calling/t end_calling/h", "cee" },
  { "first-events-missed", "start_ringing/t start_calling/t end_calling/t", "tce" },
  { "only-the-end", "end_calling/h", "e" },
  { "never-goes-back", "start_calling/t start_ringing/h start_ringing/t", "ccc" },
  { "somebody-calls-us", "start_ringing/h start_calling/i end_calling/i start_calling/h", "hhht" },
  { "another-line", "start_ringing/l start_calling/l end_calling/l", "uuu" },
  { "registered", "registered/h start_ringing/h", "uh" },
};
/* clang-format on */

static void
test_confirm_rule (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    g_assert_cmpint (guichet_confirm_rule_decide (rules[i].warning, rules[i].valid, rules[i].policy,
                                                  rules[i].never_ask),
                     ==, rules[i].expected);
}

static void
test_route (void)
{
  g_autoptr(GuichetLine) line = guichet_line_new ("g", "", LINE, "", "line");

  for (gsize i = 0; i < G_N_ELEMENTS (routes); i++)
    {
      g_autoptr(GPtrArray) users = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr(GuichetRequest) request = NULL;
      GuichetRoute route;
      GBytes *body;

      if (routes[i].newest_user != 0)
        {
          g_ptr_array_add (users, guichet_click2call_user_new (routes[i].newest_user, "new", NULL));
          g_ptr_array_add (users, guichet_click2call_user_new (1, "old", NULL));
        }
      g_assert_cmpint (guichet_route_needs_users (&routes[i].wish), ==, routes[i].needs_users);
      route = guichet_route_choose (&routes[i].wish, users);
      request = guichet_route_build (&route, line, DIAL);
      body = guichet_request_get_body (request);
      g_assert_cmpstr (guichet_request_get_method (request), ==, "POST");
      g_assert_cmpstr (guichet_request_get_path (request), ==, routes[i].path);
      g_assert_cmpmem (g_bytes_get_data (body, NULL), g_bytes_get_size (body), routes[i].body,
                       strlen (routes[i].body));
    }
}

static void
test_route_without_known_users (void)
{
  GuichetRouteWish wish = { FALSE, 0 };

  g_assert_cmpint (guichet_route_choose (&wish, NULL).user_id, ==, 0);
}

static void
take (GuichetCallProgress *progress, const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text, "/", 2);
  char leg = *parts[1];
  GuichetLineEvent event = {
    .event = parts[0],
    .resource = (char *) (leg == 'l' ? "0033972101002" : LINE),
    .call_id = (char *) (leg == 'i' ? "other" : "ours"),
    .calling = (char *) (leg == 'i' ? "0033600000000" : LINE),
    .called = (char *) (leg == 't' || leg == 'l' ? DIAL : LINE),
  };

  guichet_call_progress_take (progress, &event);
}

static void
test_progress (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto(GStrv) events = g_strsplit (progresses[i].events, " ", -1);
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GuichetCallProgress *progress = guichet_call_progress_new (LINE, DIAL, taken);

  g_assert_cmpuint (g_strv_length (events), ==, strlen (progresses[i].stages));
  for (guint j = 0; events[j] != NULL; j++)
    {
      char stage;

      take (progress, events[j]);
      stage = "uhtcen"[progress->stage];
      g_assert_cmpint (progress->may_have_ended ? g_ascii_toupper (stage) : stage, ==,
                       progresses[i].stages[j]);
    }
  guichet_call_progress_free (progress);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/call-rules/confirm", test_confirm_rule);
  g_test_add_func ("/call-rules/route", test_route);
  g_test_add_func ("/call-rules/route-without-known-users", test_route_without_known_users);
  for (gsize i = 0; i < G_N_ELEMENTS (progresses); i++)
    {
      g_autofree char *path = g_strconcat ("/call-rules/progress/", progresses[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_progress);
    }
  return g_test_run ();
}
