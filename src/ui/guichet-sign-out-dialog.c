/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-out-dialog.c: the question before an account is signed out, and what is asked if
 * OVHcloud or the keyring does not go along. Names the account and what becomes of its key; nothing
 * happens before the answer, and while OVHcloud is waited for it can be called off.
 */
#include "config.h"

#include "guichet-sign-out-dialog.h"

#include "guichet-error.h"
#include "guichet-keyring-error.h"
#include "guichet-main-window.h"
#include "guichet-question.h"
#include "guichet-say-once.h"
#include "guichet-sign-out.h"

#include <glib/gi18n-lib.h>

/* What comes at once needs no word; in milliseconds. */
#define PROGRESS_DELAY 300

/* One sign-out, from the question to its end. */
typedef struct
{
  grefcount references;
  GuichetSession *session;
  GuichetProfile *profile;
  char *title;
  GtkWindow *parent; /* (nullable) (unowned): weak, it may be closed meanwhile */

  gboolean even_if_not_revoked;
  GCancellable *cancellable;
  GtkWindow *progress; /* (nullable) (unowned): weak, while OVHcloud is waited for */
  guint progress_delay;
} Leaving;

static Leaving *
leaving_new (GtkWindow *parent, GuichetSession *session, GuichetProfile *profile)
{
  Leaving *leaving = g_new0 (Leaving, 1);

  g_ref_count_init (&leaving->references);
  leaving->session = g_object_ref (session);
  leaving->profile = g_object_ref (profile);
  leaving->title = g_strdup (guichet_profile_get_title (profile));
  g_set_weak_pointer (&leaving->parent, parent);
  return leaving;
}

static Leaving *
leaving_ref (Leaving *leaving)
{
  g_ref_count_inc (&leaving->references);
  return leaving;
}

static void
leaving_unref (Leaving *leaving)
{
  if (!g_ref_count_dec (&leaving->references))
    return;
  g_clear_weak_pointer (&leaving->parent);
  g_clear_weak_pointer (&leaving->progress);
  g_clear_object (&leaving->cancellable);
  g_object_unref (leaving->session);
  g_object_unref (leaving->profile);
  g_free (leaving->title);
  g_free (leaving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_unref)

static void
unref_closure (gpointer data, GClosure *closure)
{
  leaving_unref (data);
}

static void signed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data);

/* While OVHcloud is waited for */

static void
progress_answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Leaving *leaving = user_data;

  g_cancellable_cancel (leaving->cancellable);
}

static void
progress_due_cb (gpointer user_data)
{
  Leaving *leaving = user_data;
  /* Translators: %s is an account. */
  g_autofree char *heading = g_strdup_printf (_("Signing out of %s…"), leaving->title);
  GtkWidget *dialog = adw_message_dialog_new (leaving->parent, heading, NULL);
  GtkWidget *spinner = gtk_spinner_new ();

  leaving->progress_delay = 0;
  gtk_spinner_start (GTK_SPINNER (spinner));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), spinner);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (progress_answered_cb),
                         leaving_ref (leaving), unref_closure, 0);
  guichet_say_once (dialog);
  g_set_weak_pointer (&leaving->progress, GTK_WINDOW (dialog));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
end_progress (Leaving *leaving)
{
  GtkWindow *progress = leaving->progress;

  g_clear_handle_id (&leaving->progress_delay, g_source_remove);
  g_clear_weak_pointer (&leaving->progress);
  if (progress != NULL)
    gtk_window_destroy (progress);
}

/* The windows may be closed while OVHcloud is told: the program stays until it is done. */
static void
leave (Leaving *leaving, gboolean even_if_not_revoked)
{
  g_application_hold (g_application_get_default ());
  g_clear_object (&leaving->cancellable);
  leaving->cancellable = g_cancellable_new ();
  leaving->even_if_not_revoked = even_if_not_revoked;
  leaving->progress_delay = g_timeout_add_once (PROGRESS_DELAY, progress_due_cb, leaving);
  guichet_sign_out_async (leaving->session, leaving->profile, even_if_not_revoked,
                          leaving->cancellable, signed_out_cb, leaving_ref (leaving));
}

/* Questions */

static void
answered_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Leaving *leaving = user_data;

  if (g_str_equal (response, "sign-out"))
    leave (leaving, FALSE);
  else if (g_str_equal (response, "remove"))
    leave (leaving, TRUE);
  else if (g_str_equal (response, "again"))
    leave (leaving, leaving->even_if_not_revoked);
}

static void
ask (Leaving *leaving,
     const char *heading,
     const char *body,
     const char *words,
     const char *stay,
     const char *response,
     const char *verb)
{
  GtkWidget *dialog = adw_message_dialog_new (leaving->parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", stay, response, verb,
                                    NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "stay");
  if (!g_str_equal (response, "again"))
    adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response,
                                                ADW_RESPONSE_DESTRUCTIVE);
  guichet_question_set_words (dialog, words);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), leaving_ref (leaving),
                         unref_closure, 0);
  guichet_question_present (dialog);
}

static void
ask_after_failure (Leaving *leaving, const GError *error)
{
  g_autofree char *words = guichet_error_dup_words (error);
  g_autofree char *body = NULL;

  /* The key is revoked by then, or was given up: only the keyring is left to be cleared. */
  if (guichet_keyring_error_is_one (error))
    {
      ask (leaving, _("The keyring still holds the key"), error->message, words,
                       _("Keep"), "again", _("Try Again"));
      return;
    }
  body = g_strdup_printf ("%s\n\n%s", error->message,
                          _("If you remove the account anyway, its key stays valid at OVHcloud "
                            "until you delete it there."));
  ask (leaving, _("OVHcloud did not revoke the key"), body, words,
                   _("Keep"), "remove", _("Remove Anyway"));
}

static void
signed_out_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr(Leaving) leaving = user_data;
  g_autoptr(GError) error = NULL;

  end_progress (leaving);
  if (!guichet_sign_out_finish (GUICHET_SESSION (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    ask_after_failure (leaving, error);
  else if (error == NULL && GUICHET_IS_MAIN_WINDOW (leaving->parent))
    {
      /* Translators: %s is an account. */
      g_autofree char *text = g_strdup_printf (_("Signed out of %s"), leaving->title);

      guichet_main_window_tell (GUICHET_MAIN_WINDOW (leaving->parent), text);
    }
  g_application_release (g_application_get_default ());
}

static const char *
tell_consequence (GuichetProfile *profile)
{
  if (guichet_profile_get_kind (profile) == GUICHET_PROFILE_SERVICE_ACCOUNT)
    return _("Its secret is removed from the keyring of this computer. The service account itself "
             "stays at OVHcloud.");
  if (guichet_profile_is_for_session (profile))
    return _("Its key is revoked at OVHcloud. To come back, you sign in anew.");
  return _("Its key is revoked at OVHcloud and removed from the keyring of this computer. To come "
           "back, you sign in anew.");
}

/**
 * guichet_sign_out_dialog_show:
 * @parent: (nullable): the window it stands over
 * @session: whose account it is
 * @profile: the account; not one that was found on this computer
 *
 * Asks, and signs @profile out if the answer is yes.
 */
void
guichet_sign_out_dialog_show (GtkWindow *parent, GuichetSession *session, GuichetProfile *profile)
{
  g_autoptr(Leaving) leaving = leaving_new (parent, session, profile);
  /* Translators: %s is an account. */
  g_autofree char *heading = g_strdup_printf (_("Sign out of %s?"), leaving->title);

  ask (leaving, heading, tell_consequence (profile), NULL,
       _("Cancel"), "sign-out", _("Sign Out"));
}
