/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-sign-in-notify.c: whoever hears of anything that changes while somebody signs in may give up
 * at that very moment: nothing goes on then, and nothing is shown of it.
 */
#include "guichet-sign-in-fixture.h"

static const GuichetMockStep no_rights = { .body = SIGN_IN_CREDENTIAL ("validated", "[]") };

/* clang-format off */
static const struct
{
  const char *name;
  SignInWay way;
  gboolean has_no_rights;     /* so people are asked, and accept */
  gboolean is_keyring_broken; /* so people are asked, and have it tried again */
} cases[] = {
  { "browser",         SIGN_IN_BROWSER },
  { "keys",            SIGN_IN_KEYS },
  { "service-account", SIGN_IN_SERVICE_ACCOUNT },
  { "found",           SIGN_IN_FOUND },
  { "without-rights",  SIGN_IN_KEYS,    TRUE },
  { "without-keyring", SIGN_IN_BROWSER, FALSE, TRUE },
};
/* clang-format on */

/* Until it is signed in there are fewer than this. */
#define MAX_NOTIFICATIONS 40

typedef struct
{
  guint left; /* until it is given up */
  gboolean is_given_up;
} Patience;

static void
notify_cb (GuichetSignIn *sign_in, GParamSpec *pspec, Patience *patience)
{
  if (patience->is_given_up || guichet_sign_in_get_state (sign_in) == GUICHET_SIGN_IN_DONE ||
      --patience->left > 0)
    return;
  patience->is_given_up = TRUE;
  guichet_sign_in_cancel (sign_in);
}

static void
answer_people (SignInFixture *self)
{
  if (guichet_sign_in_get_state (self->sign_in) == GUICHET_SIGN_IN_DECIDING)
    guichet_sign_in_accept_rights (self->sign_in);
  else if (guichet_sign_in_get_state (self->sign_in) == GUICHET_SIGN_IN_UNKEPT)
    {
      sign_in_fixture_break_keyring (self, FALSE);
      guichet_sign_in_keep (self->sign_in, FALSE);
    }
  sign_in_fixture_settle (self);
}

static void
assert_idle (SignInFixture *self)
{
  sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_IDLE);
  g_assert_null (self->sign_in->attempt);
  g_assert_cmpuint (self->sign_in->tick_source, ==, 0);
  g_assert_no_error (guichet_sign_in_get_error (self->sign_in));
  g_assert_null (guichet_sign_in_get_step_label (self->sign_in));
  g_assert_null (guichet_sign_in_get_validation_url (self->sign_in));
}

/* Returns: whether there were as many notifications */
static gboolean
give_up_at (SignInFixture *self, gsize i, guint n)
{
  Patience patience = { .left = n };

  sign_in_fixture_renew (self, NULL);
  sign_in_fixture_break_keyring (self, cases[i].is_keyring_broken);
  sign_in_fixture_answer (self, cases[i].has_no_rights ? SIGN_IN_CURRENT : NULL, &no_rights,
                          cases[i].has_no_rights ? G_MAXUINT : 0);
  g_signal_connect (self->sign_in, "notify", G_CALLBACK (notify_cb), &patience);
  sign_in_fixture_run (self, cases[i].way);
  answer_people (self);
  g_signal_handlers_disconnect_by_data (self->sign_in, &patience);
  sign_in_fixture_break_keyring (self, FALSE);
  if (patience.is_given_up)
    assert_idle (self);
  else
    sign_in_fixture_assert_state (self, GUICHET_SIGN_IN_DONE);
  return patience.is_given_up;
}

static void
test_given_up_at_any_notification (SignInFixture *self, gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  guint n = 1;

  while (give_up_at (self, i, n))
    n++;
  g_assert_cmpuint (n, >, 4);
  g_assert_cmpuint (n, <, MAX_NOTIFICATIONS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/sign-in-notify/", cases[i].name, NULL);

      g_test_add (path, SignInFixture, GSIZE_TO_POINTER (i), sign_in_fixture_set_up,
                  test_given_up_at_any_notification, sign_in_fixture_tear_down);
    }
  return g_test_run ();
}
