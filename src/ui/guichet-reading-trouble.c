/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-reading-trouble.c: why a list could not be read, with the way to try again. What the
 * banners of the window tell is not told here once more.
 */
#include "config.h"

#include "guichet-reading-trouble.h"

#include "guichet-problem.h"
#include "guichet-session-banners.h"

struct _GuichetReadingTrouble
{
  AdwBin parent_instance;

  GuichetProblem *problem;

  GListModel *list;
  GuichetSession *session;
  char *told; /* (nullable): what is shown, or was dismissed */
};

G_DEFINE_FINAL_TYPE (GuichetReadingTrouble, guichet_reading_trouble, ADW_TYPE_BIN)

static guint retry_signal;

static void
refresh (GuichetReadingTrouble *self)
{
  g_autoptr(GError) error = NULL;
  gboolean loading = FALSE;

  g_object_get (self->list, "error", &error, "loading", &loading, NULL);
  if (error == NULL || loading || guichet_session_banners_tell (self->session, error))
    {
      g_clear_pointer (&self->told, g_free);
      guichet_problem_clear (self->problem);
    }
  else if (g_strcmp0 (self->told, error->message) != 0)
    {
      g_free (self->told);
      self->told = g_strdup (error->message);
      guichet_problem_show (self->problem, error);
    }
}

static void
retry_cb (GuichetReadingTrouble *self)
{
  g_signal_emit (self, retry_signal, 0);
}

/**
 * guichet_reading_trouble_set_list:
 * @self: the widget
 * @list: which may fail, with the properties "loading" and "error"; set once
 * @session: whose it is
 */
void
guichet_reading_trouble_set_list (GuichetReadingTrouble *self,
                                  GListModel *list,
                                  GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_READING_TROUBLE (self));
  g_return_if_fail (self->list == NULL);

  self->list = g_object_ref (list);
  self->session = g_object_ref (session);
  g_signal_connect_object (list, "notify::error", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
guichet_reading_trouble_dispose (GObject *object)
{
  GuichetReadingTrouble *self = GUICHET_READING_TROUBLE (object);

  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_pointer (&self->told, g_free);
  G_OBJECT_CLASS (guichet_reading_trouble_parent_class)->dispose (object);
}

static void
guichet_reading_trouble_class_init (GuichetReadingTroubleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_reading_trouble_dispose;

  retry_signal = g_signal_new ("retry", GUICHET_TYPE_READING_TROUBLE, G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_reading_trouble_init (GuichetReadingTrouble *self)
{
  self->problem = g_object_new (GUICHET_TYPE_PROBLEM, "retry", TRUE, NULL);
  gtk_widget_set_margin_start (GTK_WIDGET (self->problem), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->problem), 12);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->problem));
  g_signal_connect_object (self->problem, "retry", G_CALLBACK (retry_cb), self, G_CONNECT_SWAPPED);
}
