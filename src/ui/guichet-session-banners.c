/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-session-banners.c: what a window says over its page of the state of the account: offline,
 * keys that are refused, a keyring that is waited for or stays closed, a clock that is wrong.
 */
#include "config.h"

#include "guichet-session-banners.h"

#include "guichet-banner.h"
#include "guichet-error.h"
#include "guichet-keyring-error.h"
#include "guichet-profile-text.h"

#include <glib/gi18n-lib.h>

/* A keyring that is open answers sooner. */
#define OPENING_DELAY_MS 300

struct _GuichetSessionBanners
{
  AdwBin parent_instance;

  GuichetBanner *offline;
  GuichetBanner *refusal;
  GuichetBanner *opening;
  GuichetBanner *keyring;
  GuichetBanner *clock;

  GuichetSession *session;
  guint opening_source; /* 0: the keyring is not waited for, or it is told */
};

G_DEFINE_FINAL_TYPE (GuichetSessionBanners, guichet_session_banners, ADW_TYPE_BIN)

/* @title: (nullable): %NULL to hide it; the text stays while it slides away */
static void
show (GuichetBanner *banner, const char *title)
{
  if (title != NULL)
    g_object_set (banner, "title", title, NULL);
  g_object_set (banner, "revealed", title != NULL, NULL);
}

static void
refresh_offline (GuichetSessionBanners *self)
{
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_offline =
      guichet_session_get_state (self->session) == GUICHET_SESSION_STATE_OFFLINE;
  const char *title = error != NULL ? error->message : _("OVHcloud cannot be reached");

  show (self->offline, is_offline ? title : NULL);
}

static void
opening_due_cb (gpointer user_data)
{
  GuichetSessionBanners *self = user_data;

  self->opening_source = 0;
  g_object_set (self->opening, "revealed", TRUE, NULL);
}

static void
refresh_opening (GuichetSessionBanners *self)
{
  gboolean is_told = FALSE;

  g_object_get (self->opening, "revealed", &is_told, NULL);
  if (!guichet_session_is_opening (self->session))
    {
      g_clear_handle_id (&self->opening_source, g_source_remove);
      g_object_set (self->opening, "revealed", FALSE, NULL);
    }
  else if (!is_told && self->opening_source == 0)
    self->opening_source = g_timeout_add_once (OPENING_DELAY_MS, opening_due_cb, self);
}

static void
refresh_keyring (GuichetSessionBanners *self)
{
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_told = guichet_keyring_error_is_one (error);
  g_autofree char *words = is_told ? guichet_error_dup_words (error) : NULL;

  show (self->keyring, is_told ? error->message : NULL);
  if (is_told)
    g_object_set (self->keyring, "words", words, NULL);
}

/* What the environment says is replaced there, not by signing in: a banner would have no button. */
static gboolean
is_refused (GuichetSession *session)
{
  return guichet_session_get_refusal (session) != NULL &&
         guichet_session_get_profile (session) != NULL &&
         !guichet_profile_list_is_fixed (guichet_session_get_profiles (session));
}

static void
refresh_refusal (GuichetSessionBanners *self)
{
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  g_autofree char *sentence = NULL;

  if (!is_refused (self->session))
    {
      show (self->refusal, NULL);
      return;
    }
  /* Translators: %s is an account. */
  sentence = g_strdup_printf (_("OVHcloud no longer accepts the keys of %s"),
                                 guichet_profile_get_title (profile));
  show (self->refusal, sentence);
}

/* Said once: who closes it knows. A difference that has gone is not worth a word. */
static void
refresh_clock (GuichetSessionBanners *self)
{
  gint64 difference = guichet_session_get_clock_difference (self->session);
  g_autofree char *duration = guichet_profile_text_difference (difference);
  g_autofree char *sentence = NULL;

  if (difference == 0 || g_object_get_data (G_OBJECT (self->session), "guichet-clock-was-told"))
    {
      show (self->clock, NULL);
      return;
    }
  /* Translators: %s is “2 hours”. */
  sentence = g_strdup_printf (
      _("This computer’s clock is wrong by %s. Guichet works all the same."), duration);
  show (self->clock, sentence);
}

static void
refresh (GuichetSessionBanners *self)
{
  refresh_offline (self);
  refresh_opening (self);
  refresh_keyring (self);
  refresh_refusal (self);
  refresh_clock (self);
}

static void
retry_cb (GuichetSessionBanners *self)
{
  guichet_session_load (self->session);
}

static void
stop_opening_cb (GuichetSessionBanners *self)
{
  guichet_session_stop_opening (self->session);
}

static void
sign_in_again_cb (GuichetSessionBanners *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "app.sign-in-again", NULL);
}

/* All windows share the session, and none that opens later says it again. */
static void
clock_dismissed_cb (GuichetSessionBanners *self)
{
  g_object_set_data (G_OBJECT (self->session), "guichet-clock-was-told", GINT_TO_POINTER (TRUE));
  refresh_clock (self);
}

/**
 * guichet_session_banners_tell:
 * @session: whose state the banners tell
 * @error: what went wrong in it
 *
 * Returns: whether the banners tell @error, with the way out, so that a page need not
 */
gboolean
guichet_session_banners_tell (GuichetSession *session, const GError *error)
{
  g_return_val_if_fail (GUICHET_IS_SESSION (session), FALSE);

  return guichet_keyring_error_is_one (error) ||
         (is_refused (session) && g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CREDENTIAL));
}

/**
 * guichet_session_banners_set_session:
 * @self: the banners
 * @session: whose state they tell; set once
 */
void
guichet_session_banners_set_session (GuichetSessionBanners *self, GuichetSession *session)
{
  static const char *const changes[] = { "notify::state",   "notify::error",
                                         "notify::refusal", "notify::profile",
                                         "notify::account", "notify::clock-difference",
                                         "notify::opening" };

  g_return_if_fail (GUICHET_IS_SESSION_BANNERS (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_session_banners_dispose (GObject *object)
{
  GuichetSessionBanners *self = GUICHET_SESSION_BANNERS (object);

  g_clear_handle_id (&self->opening_source, g_source_remove);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), GUICHET_TYPE_SESSION_BANNERS);
  G_OBJECT_CLASS (guichet_session_banners_parent_class)->dispose (object);
}

static void
guichet_session_banners_class_init (GuichetSessionBannersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_session_banners_dispose;

  g_type_ensure (GUICHET_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-session-banners.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetSessionBanners, offline);
  gtk_widget_class_bind_template_child (widget_class, GuichetSessionBanners, refusal);
  gtk_widget_class_bind_template_child (widget_class, GuichetSessionBanners, opening);
  gtk_widget_class_bind_template_child (widget_class, GuichetSessionBanners, keyring);
  gtk_widget_class_bind_template_child (widget_class, GuichetSessionBanners, clock);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_opening_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_in_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, clock_dismissed_cb);
}

static void
guichet_session_banners_init (GuichetSessionBanners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
