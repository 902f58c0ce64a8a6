/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-outcome.c: what the pages say on which signing in stops: for an answer, or at its
 * end. Answers nothing itself.
 */
#include "config.h"

#include "guichet-sign-in-outcome.h"

#include "guichet-error.h"
#include "guichet-sign-in-text.h"

#include <glib/gi18n-lib.h>

static void
describe_other_account (GuichetSignIn *sign_in, GuichetAnswerPage *page)
{
  const char *nichandle = guichet_sign_in_get_nichandle (sign_in);
  g_autofree char *text =
      guichet_sign_in_text_describe_other (nichandle, guichet_sign_in_get_again (sign_in));
  /* Translators: of a button; %s is an account: “Use zz9999-ovh” */
  g_autofree char *use = g_strdup_printf (_("Use %s"), nichandle);

  g_object_set (page, "description", text, "secondary-label", use, NULL);
}

static void
describe_rights (GuichetSignIn *sign_in, GuichetAnswerPage *page)
{
  const char *const *rights = guichet_sign_in_get_missing_rights (sign_in);
  const guint n = rights != NULL ? g_strv_length ((char **) rights) : 0;
  g_autofree char *text = guichet_sign_in_text_describe_missing (n);

  g_object_set (page, "description", text, "items", rights, NULL);
}

static void
describe_keyring (GuichetSignIn *sign_in, GuichetAnswerPage *page)
{
  const GError *error = guichet_sign_in_get_error (sign_in);
  g_autofree char *words = error != NULL ? guichet_error_dup_words (error) : NULL;

  g_object_set (page, "description", error != NULL ? error->message : NULL, "words", words, NULL);
}

static void
describe_profile (GuichetSignIn *sign_in, GuichetAnswerPage *page)
{
  g_autofree char *text = guichet_sign_in_text_describe_done (
      guichet_sign_in_get_profile (sign_in), guichet_sign_in_get_clock_difference (sign_in));

  g_object_set (page, "description", text, NULL);
}

/**
 * guichet_sign_in_outcome_describe:
 * @sign_in: in one of the states that wait for an answer, or at its end; else nothing is done
 * @page: of that state
 *
 * Says on @page what there is to know.
 */
void
guichet_sign_in_outcome_describe (GuichetSignIn *sign_in, GuichetAnswerPage *page)
{
  static void (*const describe[]) (GuichetSignIn * sign_in, GuichetAnswerPage * page) = {
    [GUICHET_SIGN_IN_OTHER_ACCOUNT] = describe_other_account,
    [GUICHET_SIGN_IN_DECIDING] = describe_rights,
    [GUICHET_SIGN_IN_UNKEPT] = describe_keyring,
    [GUICHET_SIGN_IN_DONE] = describe_profile,
  };
  GuichetSignInState state;

  g_return_if_fail (GUICHET_IS_SIGN_IN (sign_in));
  g_return_if_fail (GUICHET_IS_ANSWER_PAGE (page));

  state = guichet_sign_in_get_state (sign_in);
  if (state < G_N_ELEMENTS (describe) && describe[state] != NULL)
    describe[state](sign_in, page);
}
