/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-no-account-page.c: what stands in a window while no account can be used: why, and the
 * first step: the accounts to choose from, new keys, or a first account. It only names
 * actions of the application, and looks again.
 */
#include "config.h"

#include "guichet-no-account-page.h"

#include "guichet-error.h"
#include "guichet-only-child.h"
#include "guichet-profile-text.h"

#include <glib/gi18n-lib.h>

/* More are in the menu of the header. */
#define MAX_CHOICES 3

struct _GuichetNoAccountPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkBox *choices;
  GtkWidget *sign_in_again;
  GtkWidget *sign_in;
  GtkWidget *look_again;
  GtkWidget *demo;

  char *invitation; /* (nullable) */
  GuichetSession *session;
};

typedef enum
{
  PROP_INVITATION = 1,
} GuichetNoAccountPageProperty;

static GParamSpec *props[PROP_INVITATION + 1];

G_DEFINE_FINAL_TYPE (GuichetNoAccountPage, guichet_no_account_page, ADW_TYPE_BIN)

/* Where nothing was ever signed in, the window says what an account is good for. Else the error
 * does: a file that is wrong names its line, an account whose keys are gone asks for new ones. */
static char *
describe (GuichetNoAccountPage *self, const GError *error)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (self->session));
  const gboolean is_first = g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN) &&
                            g_list_model_get_n_items (profiles) == 0;

  if (error == NULL || is_first)
    return g_strdup (self->invitation);
  return g_markup_escape_text (error->message, -1);
}

/* (transfer full) */
static char *
make_title (GuichetProfile *profile, const GError *error, gboolean has_choices)
{
  if (g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION))
    return g_strdup (_("The Configuration Has a Mistake"));
  if (profile != NULL)
    /* Translators: %s is an account. */
    return g_strdup_printf (_("The Keys of %s Are Gone"), guichet_profile_get_title (profile));
  return g_strdup (has_choices ? _("Choose an Account") : _("Not Signed In"));
}

static GtkWidget *
make_choice (GuichetProfile *profile)
{
  const char *title = guichet_profile_get_title (profile);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *place = guichet_profile_text_place (profile, NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_set_tooltip_text (button, place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.profile");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", guichet_profile_get_id (profile));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return button;
}

/* Whoever left the account in use chooses the next one: none is used by itself. */
static void
offer_choices (GuichetNoAccountPage *self, GListModel *profiles)
{
  GtkWidget *choice = NULL;

  while ((choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, choice);
  for (guint i = 0; profiles != NULL && i < MIN (g_list_model_get_n_items (profiles), MAX_CHOICES);
       i++)
    {
      g_autoptr(GuichetProfile) profile = g_list_model_get_item (profiles, i);

      gtk_box_append (self->choices, make_choice (profile));
    }
}

static void
refresh (GuichetNoAccountPage *self)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (self->session));
  GuichetProfile *profile = guichet_session_get_profile (self->session);
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_mistake = g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  const gboolean is_known = !is_mistake && profile != NULL;
  const gboolean has_choices = profile == NULL && g_list_model_get_n_items (profiles) > 0;
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  if (guichet_session_get_state (self->session) != GUICHET_SESSION_STATE_UNCONFIGURED)
    return;
  title = make_title (profile, error, has_choices);
  markup = describe (self, error);
  adw_status_page_set_title (self->status, title);
  adw_status_page_set_description (self->status, markup);
  offer_choices (self, has_choices ? profiles : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), has_choices);
  gtk_widget_set_visible (self->sign_in_again, is_known);
  gtk_widget_set_visible (self->sign_in, !is_known);
  gtk_widget_set_visible (self->look_again, is_mistake);
  gtk_widget_set_visible (self->demo, !has_choices);
  if (has_choices)
    gtk_widget_remove_css_class (self->sign_in, "suggested-action");
  else
    gtk_widget_add_css_class (self->sign_in, "suggested-action");
}

static void
look_again_cb (GuichetNoAccountPage *self)
{
  guichet_session_load (self->session);
}

/**
 * guichet_no_account_page_set_session:
 * @self: the page
 * @session: which has no account; set once
 */
void
guichet_no_account_page_set_session (GuichetNoAccountPage *self, GuichetSession *session)
{
  static const char *const changes[] = { "notify::state", "notify::error", "notify::profile" };

  g_return_if_fail (GUICHET_IS_NO_ACCOUNT_PAGE (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (session, changes[i], G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_session_get_profiles (session), "items-changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static gboolean
guichet_no_account_page_grab_focus (GtkWidget *widget)
{
  GuichetNoAccountPage *self = GUICHET_NO_ACCOUNT_PAGE (widget);
  GtkWidget *choice = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  if (choice != NULL)
    return gtk_widget_grab_focus (choice);
  return gtk_widget_grab_focus (gtk_widget_get_visible (self->sign_in) ? self->sign_in
                                                                       : self->sign_in_again);
}

static void
guichet_no_account_page_set_property (GObject *object,
                                      guint prop_id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  switch ((GuichetNoAccountPageProperty) prop_id)
    {
    case PROP_INVITATION:
      GUICHET_NO_ACCOUNT_PAGE (object)->invitation = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_no_account_page_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_NO_ACCOUNT_PAGE (object)->invitation, g_free);
  G_OBJECT_CLASS (guichet_no_account_page_parent_class)->finalize (object);
}

static void
guichet_no_account_page_dispose (GObject *object)
{
  g_clear_object (&GUICHET_NO_ACCOUNT_PAGE (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_NO_ACCOUNT_PAGE);
  G_OBJECT_CLASS (guichet_no_account_page_parent_class)->dispose (object);
}

static void
guichet_no_account_page_class_init (GuichetNoAccountPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = guichet_no_account_page_set_property;
  G_OBJECT_CLASS (klass)->dispose = guichet_no_account_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_no_account_page_finalize;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_no_account_page_grab_focus;

  props[PROP_INVITATION] =
      g_param_spec_string ("invitation", NULL, NULL, NULL,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-no-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, status);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, choices);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, sign_in_again);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, sign_in);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, look_again);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, demo);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
}

static void
guichet_no_account_page_init (GuichetNoAccountPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
