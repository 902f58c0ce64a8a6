/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-troubles.c: which accounts cannot be read, each by its name and why. What
 * the banners of the window tell of the account in use is not told again.
 */
#include "config.h"

#include "guichet-contact-request-troubles.h"

#include "guichet-banner.h"
#include "guichet-error.h"
#include "guichet-problem.h"
#include "guichet-session-banners.h"

#include <glib/gi18n-lib.h>

struct _GuichetContactRequestTroubles
{
  AdwBin parent_instance;

  GtkBox *others; /* of GuichetBanner */
  GuichetProblem *problem;

  char *told; /* of the other accounts, as it stands there */
};

G_DEFINE_FINAL_TYPE (GuichetContactRequestTroubles, guichet_contact_request_troubles, ADW_TYPE_BIN)

static guint retry_signal;

static void
retry_cb (GuichetContactRequestTroubles *self)
{
  g_signal_emit (self, retry_signal, 0);
}

static const GError *
get_error (GuichetContactSide *side)
{
  return guichet_read_list_get_error (GUICHET_READ_LIST (guichet_contact_side_get_requests (side)));
}

/* It may be offline, or refused: then a banner says so already. */
static gboolean
is_told_elsewhere (GuichetContactSide *side, const GError *error)
{
  GuichetSession *session = guichet_contact_side_get_session (side);

  return guichet_session_get_state (session) == GUICHET_SESSION_STATE_OFFLINE ||
         guichet_session_banners_tell (session, error);
}

static void
tell_current (GuichetContactRequestTroubles *self, GuichetContactSide *side)
{
  const GError *error = side != NULL ? get_error (side) : NULL;

  if (error != NULL && !is_told_elsewhere (side, error))
    guichet_problem_show (self->problem, error);
  else
    guichet_problem_clear (self->problem);
}

static char *
describe (GuichetContactSide *side)
{
  const char *title = guichet_profile_get_title (guichet_contact_side_get_profile (side));

  /* Translators: an account, then a sentence that says why */
  return g_strdup_printf (_("The requests of %s cannot be read: %s"), title,
                             get_error (side)->message);
}

static void
add_banner (GuichetContactRequestTroubles *self, const char *title)
{
  GtkWidget *banner = g_object_new (GUICHET_TYPE_BANNER, "title", title, "button-label",
                                    _("Try Again"), "warning", TRUE, "revealed", TRUE, NULL);

  g_signal_connect_object (banner, "button-clicked", G_CALLBACK (retry_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->others, banner);
}

static void
tell_others (GuichetContactRequestTroubles *self, GPtrArray *titles)
{
  g_autofree char *told = NULL;

  g_ptr_array_add (titles, NULL);
  told = g_strjoinv ("\n", (char **) titles->pdata);
  if (g_strcmp0 (told, self->told) == 0)
    return;
  g_free (self->told);
  self->told = g_steal_pointer (&told);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->others)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self->others)))
    gtk_box_remove (self->others, child);
  for (guint i = 0; titles->pdata[i] != NULL; i++)
    add_banner (self, titles->pdata[i]);
}

/**
 * guichet_contact_request_troubles_refresh:
 * @sides: the accounts
 *
 * Tells which of them cannot be read now.
 */
void
guichet_contact_request_troubles_refresh (GuichetContactRequestTroubles *self,
                                          GuichetContactSides *sides)
{
  GuichetContactSide *current = guichet_contact_sides_get_current (sides);
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (GUICHET_IS_CONTACT_REQUEST_TROUBLES (self));

  tell_current (self, current);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      if (side != current && get_error (side) != NULL)
        g_ptr_array_add (titles, describe (side));
    }
  tell_others (self, titles);
}

gboolean
guichet_contact_request_troubles_has_any (GuichetContactSides *sides)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sides)); i++)
    {
      g_autoptr(GuichetContactSide) side = g_list_model_get_item (G_LIST_MODEL (sides), i);

      if (get_error (side) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
guichet_contact_request_troubles_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_CONTACT_REQUEST_TROUBLES);
  G_OBJECT_CLASS (guichet_contact_request_troubles_parent_class)->dispose (object);
}

static void
guichet_contact_request_troubles_finalize (GObject *object)
{
  g_clear_pointer (&GUICHET_CONTACT_REQUEST_TROUBLES (object)->told, g_free);
  G_OBJECT_CLASS (guichet_contact_request_troubles_parent_class)->finalize (object);
}

static void
guichet_contact_request_troubles_class_init (GuichetContactRequestTroublesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = guichet_contact_request_troubles_dispose;
  G_OBJECT_CLASS (klass)->finalize = guichet_contact_request_troubles_finalize;

  retry_signal = g_signal_new ("retry", GUICHET_TYPE_CONTACT_REQUEST_TROUBLES, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GUICHET_TYPE_PROBLEM);
  gtk_widget_class_set_template_from_resource (widget_class, GUICHET_RESOURCE_PATH
                                               "/ui/guichet-contact-request-troubles.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestTroubles, others);
  gtk_widget_class_bind_template_child (widget_class, GuichetContactRequestTroubles, problem);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
}

static void
guichet_contact_request_troubles_init (GuichetContactRequestTroubles *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
