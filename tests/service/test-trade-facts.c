/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test-trade-facts.c: which domain names of a holder can have a change of owner, and what can pay
 * it: read in order, or told why not.
 */
#include "guichet-error.h"
#include "guichet-session-fixture.h"
#include "guichet-trade-facts.h"

#define DOMAINS "/order/cartServiceOption/domain?whoisOwner=42"
#define METHODS "/me/payment/method?status=VALID"
#define METHOD(id, status, is_default)                                                             \
  "{\"paymentMethodId\":" id ",\"paymentType\":\"CREDIT_CARD\",\"label\":null,"                    \
  "\"description\":null,\"status\":\"" status "\",\"default\":" is_default "}"

#define PLAY(...)                                                                                  \
  static const GuichetMockStep steps[] = { __VA_ARGS__ };                                          \
  guichet_mock_server_play (fixture->mock, steps, G_N_ELEMENTS (steps))

typedef struct
{
  gboolean is_over;
  GStrv domains;      /* (nullable) */
  GPtrArray *methods; /* (nullable) */
  GError *error;
} Facts;

static void
facts_clear (Facts *self)
{
  g_clear_pointer (&self->domains, g_strfreev);
  g_clear_pointer (&self->methods, g_ptr_array_unref);
  g_clear_error (&self->error);
  self->is_over = FALSE;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static void
domains_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Facts *facts = user_data;

  facts->domains =
      guichet_trade_list_domains_finish (GUICHET_SESSION (source), result, &facts->error);
  facts->is_over = TRUE;
}

static void
methods_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Facts *facts = user_data;

  facts->methods =
      guichet_trade_list_methods_finish (GUICHET_SESSION (source), result, &facts->error);
  facts->is_over = TRUE;
}

static void
wait (Facts *facts)
{
  while (!facts->is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
list_domains (SessionFixture *fixture, Facts *facts)
{
  facts_clear (facts);
  guichet_trade_list_domains_async (fixture->session, 42, NULL, domains_cb, facts);
  wait (facts);
  g_assert_true ((facts->domains == NULL) == (facts->error != NULL));
}

static void
list_methods (SessionFixture *fixture, Facts *facts)
{
  facts_clear (facts);
  guichet_trade_list_methods_async (fixture->session, NULL, methods_cb, facts);
  wait (facts);
  g_assert_true ((facts->methods == NULL) == (facts->error != NULL));
}

static void
test_names_are_sorted (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Facts) facts = { FALSE };
  PLAY ({ "GET", DOMAINS, .body = "[\"b.fr\",\"c.fr\",\"a.fr\"]" },
        { "GET", DOMAINS, .body = "[]" });

  session_fixture_load (fixture);
  list_domains (fixture, &facts);
  g_assert_no_error (facts.error);
  g_assert_cmpstr (facts.domains[0], ==, "a.fr");
  g_assert_cmpstr (facts.domains[2], ==, "c.fr");
  list_domains (fixture, &facts);
  g_assert_cmpuint (g_strv_length (facts.domains), ==, 0);
}

static void
test_what_is_preferred_comes_first (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Facts) facts = { FALSE };
  PLAY ({ "GET", METHODS,
          .body = "[" METHOD ("7", "VALID", "false") "," METHOD (
              "8", "EXPIRED", "false") "," METHOD ("9", "VALID", "true") "]" });

  session_fixture_load (fixture);
  list_methods (fixture, &facts);
  g_assert_no_error (facts.error);
  g_assert_cmpuint (facts.methods->len, ==, 2);
  g_assert_cmpint (((const GuichetPaymentMethod *) facts.methods->pdata[0])->id, ==, 9);
  g_assert_cmpint (((const GuichetPaymentMethod *) facts.methods->pdata[1])->id, ==, 7);
}

static void
test_a_fault_is_told (SessionFixture *fixture, gconstpointer data)
{
  static const GuichetMockStep faults[] = {
    { .status = 403, .body = "{\"class\":\"Client::Forbidden\",\"message\":\"not granted\"}" },
    { .body = "{\"what\":1}" },
    { .body = "[{}]" },
    { .status = 500 },
  };
  static GuichetMockStep steps[G_N_ELEMENTS (faults) * 4];
  g_auto(Facts) facts = { FALSE };

  session_fixture_load (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const guint n_tries = faults[i].status == 500 ? 2 : 1;

      for (guint j = 0; j < 2 * n_tries; j++)
        {
          GuichetMockStep *step = &steps[4 * i + j];

          *step = faults[i];
          step->method = "GET";
          step->path = j < n_tries ? DOMAINS : METHODS;
          guichet_mock_server_play (fixture->mock, step, 1);
        }
      list_domains (fixture, &facts);
      g_assert_nonnull (facts.error);
      list_methods (fixture, &facts);
      g_assert_nonnull (facts.error);
    }
}

static void
test_nobody_signed_in_is_told (SessionFixture *fixture, gconstpointer data)
{
  g_auto(Facts) facts = { FALSE };

  list_domains (fixture, &facts);
  g_assert_error (facts.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
  list_methods (fixture, &facts);
  g_assert_error (facts.error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/trade-facts/" name, SessionFixture, NULL, session_fixture_set_up, func,            \
              session_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("names-are-sorted", test_names_are_sorted);
  ADD ("what-is-preferred-comes-first", test_what_is_preferred_comes_first);
  ADD ("a-fault-is-told", test_a_fault_is_told);
  ADD ("nobody-signed-in-is-told", test_nobody_signed_in_is_told);
  return g_test_run ();
}
