/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-no-account-page.c: what stands in place of the calls while no account can be used: why,
 * and the first step. It only names actions of the application, and looks again.
 */
#include "config.h"

#include "guichet-no-account-page.h"

#include "guichet-error.h"
#include "guichet-only-child.h"

#include <glib/gi18n-lib.h>

struct _GuichetNoAccountPage
{
  AdwBin parent_instance;

  AdwStatusPage *status;
  GtkWidget *sign_in_again;
  GtkWidget *sign_in;
  GtkWidget *look_again;

  GuichetSession *session;
};

G_DEFINE_FINAL_TYPE (GuichetNoAccountPage, guichet_no_account_page, ADW_TYPE_BIN)

/* Where nothing was ever signed in, the page itself says what to do. Else the error does: a file
 * that is wrong names its line, an account whose keys are gone asks for new ones. */
static char *
describe (GuichetSession *session, const GError *error)
{
  GListModel *profiles = G_LIST_MODEL (guichet_session_get_profiles (session));
  const gboolean is_first = g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_NOT_SIGNED_IN) &&
                            g_list_model_get_n_items (profiles) == 0;

  if (error == NULL || is_first)
    return g_strdup (_("Sign in to OVHcloud to call from your line, or look around first."));
  return g_markup_escape_text (error->message, -1);
}

static void
refresh (GuichetNoAccountPage *self)
{
  const GError *error = guichet_session_get_error (self->session);
  const gboolean is_mistake = g_error_matches (error, GUICHET_ERROR, GUICHET_ERROR_CONFIGURATION);
  const gboolean is_known = !is_mistake && guichet_session_get_profile (self->session) != NULL;
  g_autofree char *markup = NULL;

  if (guichet_session_get_state (self->session) != GUICHET_SESSION_STATE_UNCONFIGURED)
    return;
  markup = describe (self->session, error);
  adw_status_page_set_title (self->status, is_mistake ? _("The Configuration Has a Mistake")
                                                      : _("Not Signed In"));
  adw_status_page_set_description (self->status, markup);
  gtk_widget_set_visible (self->sign_in_again, is_known);
  gtk_widget_set_visible (self->sign_in, !is_known);
  gtk_widget_set_visible (self->look_again, is_mistake);
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
  g_return_if_fail (GUICHET_IS_NO_ACCOUNT_PAGE (self));
  g_return_if_fail (GUICHET_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static gboolean
guichet_no_account_page_grab_focus (GtkWidget *widget)
{
  GuichetNoAccountPage *self = GUICHET_NO_ACCOUNT_PAGE (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->sign_in) ? self->sign_in
                                                                       : self->sign_in_again);
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

  G_OBJECT_CLASS (klass)->dispose = guichet_no_account_page_dispose;
  widget_class->focus = guichet_only_child_focus;
  widget_class->grab_focus = guichet_no_account_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-no-account-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, status);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, sign_in_again);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, sign_in);
  gtk_widget_class_bind_template_child (widget_class, GuichetNoAccountPage, look_again);
  gtk_widget_class_bind_template_callback (widget_class, look_again_cb);
}

static void
guichet_no_account_page_init (GuichetNoAccountPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
