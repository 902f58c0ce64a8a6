/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-service-content.c: what stands where the services do: their table or, while there is
 * none, why. Reads nothing itself.
 */
#include "config.h"

#include "guichet-service-content.h"

/* What comes at once needs no spinner. */
#define LOADING_DELAY_MS 300

struct _GuichetServiceContent
{
  GObject parent_instance;

  GuichetServiceShown *shown;
  GuichetReadingList *services;
  guint changed_source; /* 0: what is told is as it is known */
  guint loading_source; /* 0: it is not being waited for, or it was told */
  gboolean is_long;     /* it is waited for longer than one would notice */
};

G_DEFINE_FINAL_TYPE (GuichetServiceContent, guichet_service_content, G_TYPE_OBJECT)

static guint changed_signal;

static gboolean
tell_cb (gpointer user_data)
{
  GuichetServiceContent *self = user_data;

  self->changed_source = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* One answer changes four things or more, and each of them would be told. */
static void
changed_cb (GuichetServiceContent *self)
{
  if (self->changed_source == 0)
    self->changed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
}

static void
loading_due_cb (gpointer user_data)
{
  GuichetServiceContent *self = user_data;

  self->loading_source = 0;
  self->is_long = TRUE;
  changed_cb (self);
}

static void
loading_changed_cb (GuichetServiceContent *self)
{
  if (!guichet_reading_list_get_loading (self->services))
    {
      g_clear_handle_id (&self->loading_source, g_source_remove);
      self->is_long = FALSE;
    }
  else if (self->loading_source == 0 && !self->is_long)
    self->loading_source = g_timeout_add_once (LOADING_DELAY_MS, loading_due_cb, self);
  changed_cb (self);
}

const char *
guichet_service_content_get_name (GuichetServiceContent *self)
{
  g_return_val_if_fail (GUICHET_IS_SERVICE_CONTENT (self), NULL);

  if (g_list_model_get_n_items (guichet_service_shown_get_rows (self->shown)) > 0)
    return "table";
  if (g_list_model_get_n_items (G_LIST_MODEL (self->services)) > 0)
    return "nothing";
  if (guichet_reading_list_get_loading (self->services))
    return self->is_long ? "loading" : "waiting";
  return guichet_reading_list_get_error (self->services) != NULL ? "failed" : "empty";
}

/**
 * guichet_service_content_new:
 * @shown: what is shown of the services
 *
 * Returns: (transfer full): follows @shown and the list behind it
 */
GuichetServiceContent *
guichet_service_content_new (GuichetServiceShown *shown)
{
  static const char *const states[] = { "notify::error", "notify::n-known", "notify::age" };
  GuichetServiceContent *self = g_object_new (GUICHET_TYPE_SERVICE_CONTENT, NULL);

  self->shown = g_object_ref (shown);
  self->services = GUICHET_READING_LIST (
      g_object_ref (guichet_contacts_desk_get_services (guichet_service_shown_get_desk (shown))));
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    g_signal_connect_object (self->services, states[i], G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->services, "notify::loading", G_CALLBACK (loading_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (guichet_service_shown_get_rows (shown), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  loading_changed_cb (self);
  return self;
}

static void
guichet_service_content_dispose (GObject *object)
{
  GuichetServiceContent *self = GUICHET_SERVICE_CONTENT (object);

  g_clear_handle_id (&self->changed_source, g_source_remove);
  g_clear_handle_id (&self->loading_source, g_source_remove);
  g_clear_object (&self->services);
  g_clear_object (&self->shown);
  G_OBJECT_CLASS (guichet_service_content_parent_class)->dispose (object);
}

static void
guichet_service_content_class_init (GuichetServiceContentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = guichet_service_content_dispose;

  changed_signal = g_signal_new ("changed", GUICHET_TYPE_SERVICE_CONTENT, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
guichet_service_content_init (GuichetServiceContent *self)
{
}
