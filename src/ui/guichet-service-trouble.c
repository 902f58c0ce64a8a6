/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-trouble.c: which kinds of services could not be read, and why, with the way to
 * try again. What the banners of the window tell is not told here once more.
 */
#include "config.h"

#include "guichet-service-trouble.h"

#include "guichet-problem.h"
#include "guichet-service-text.h"
#include "guichet-session-banners.h"

#include <glib/gi18n-lib.h>

struct _GuichetServiceTrouble
{
  AdwBin parent_instance;

  GuichetProblem *problem;

  GuichetServiceList *services;
  GuichetSession *session;
  char *told; /* (nullable): what is shown, or was dismissed */
};

G_DEFINE_FINAL_TYPE (GuichetServiceTrouble, guichet_service_trouble, ADW_TYPE_BIN)

/* The kinds that failed like the first one, before what it says of itself. */
static char *
name_kinds (GuichetServiceTrouble *self, const GError *first)
{
  GString *names = g_string_new (NULL);

  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    {
      const GError *error =
          guichet_service_list_get_kind_error (self->services, (GuichetServiceKind) kind);

      if (error == NULL || !g_str_equal (error->message, first->message))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              guichet_service_text_kinds ((GuichetServiceKind) kind));
    }
  return g_string_free (names, FALSE);
}

static void
refresh (GuichetServiceTrouble *self)
{
  const GError *error = guichet_reading_list_get_error (GUICHET_READING_LIST (self->services));
  g_autofree char *names = NULL;
  g_autoptr(GError) named = NULL;

  if (error == NULL || guichet_reading_list_get_loading (GUICHET_READING_LIST (self->services)) ||
      guichet_session_banners_tell (self->session, error))
    {
      g_clear_pointer (&self->told, g_free);
      guichet_problem_clear (self->problem);
      return;
    }
  names = name_kinds (self, error);
  named = g_error_copy (error);
  if (*names != '\0')
    {
      g_free (named->message);
      /* Translators: kinds of services, and the sentence why they could not be read */
      named->message = g_strdup_printf (_("%s: %s"), names, error->message);
    }
  if (g_strcmp0 (self->told, named->message) == 0)
    return;
  g_free (self->told);
  self->told = g_strdup (named->message);
  guichet_problem_show (self->problem, named);
}

/* Each kind that failed, and only those. */
static void
retry_cb (GuichetServiceTrouble *self)
{
  gboolean is_of_kinds = FALSE;

  for (int kind = GUICHET_SERVICE_GROUP; kind <= GUICHET_SERVICE_ZONE; kind++)
    if (guichet_service_list_get_kind_error (self->services, (GuichetServiceKind) kind) != NULL)
      {
        is_of_kinds = TRUE;
        guichet_service_list_retry (self->services, (GuichetServiceKind) kind);
      }
  if (is_of_kinds)
    return;
  guichet_session_load (self->session);
  guichet_reading_list_load (GUICHET_READING_LIST (self->services));
}

/**
 * guichet_service_trouble_set_services:
 * @self: the widget
 * @services: which may fail; set once
 * @session: whose they are
 */
void
guichet_service_trouble_set_services (GuichetServiceTrouble *self,
                                      GuichetServiceList *services,
                                      GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_SERVICE_TROUBLE (self));
  g_return_if_fail (self->services == NULL);

  self->services = g_object_ref (services);
  self->session = g_object_ref (session);
  g_signal_connect_object (services, "notify::error", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_service_trouble_dispose (GObject *object)
{
  GuichetServiceTrouble *self = GUICHET_SERVICE_TROUBLE (object);

  g_clear_object (&self->services);
  g_clear_object (&self->session);
  g_clear_pointer (&self->told, g_free);
  G_OBJECT_CLASS (guichet_service_trouble_parent_class)->dispose (object);
}

static void
guichet_service_trouble_class_init (GuichetServiceTroubleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_trouble_dispose;
}

static void
guichet_service_trouble_init (GuichetServiceTrouble *self)
{
  self->problem = g_object_new (GUICHET_TYPE_PROBLEM, "retry", TRUE, NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->problem), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->problem), 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->problem));
  g_signal_connect_object (self->problem, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
}
