/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-window-frame.c: what every main window has around its page: the header with the account
 * in use, search and the main menu, the banners, the place of the toasts.
 */
#include "config.h"

#include "guichet-window-frame.h"

#include "guichet-banner.h"
#include "guichet-instance.h"
#include "guichet-profile-button.h"
#include "guichet-say-once.h"
#include "guichet-session-banners.h"
#include "guichet-web-page.h"

struct _GuichetWindowFrame
{
  AdwBin parent_instance;

  AdwHeaderBar *header;
  GtkWidget *search_button;
  GMenu *main_menu;
  GuichetBanner *demo_banner;
  GuichetSessionBanners *session_banners;
  GuichetProfileButton *profile_button;
  AdwToastOverlay *toasts;
  AdwBin *bottom;

  GuichetSession *session;
  gboolean is_searching;
};

G_DEFINE_FINAL_TYPE (GuichetWindowFrame, guichet_window_frame, ADW_TYPE_BIN)

typedef enum
{
  PROP_SEARCH_MODE = 1,
} GuichetWindowFrameProperty;

static GParamSpec *props[PROP_SEARCH_MODE + 1];

/* The page of the sandbox stands beside its API: http://127.0.0.1:4711/1.0 and
 * http://127.0.0.1:4711/sandbox. */
static void
open_sandbox_cb (GuichetWindowFrame *self)
{
  const char *endpoint = guichet_session_get_endpoint (self->session);
  g_autoptr(GUri) uri = NULL;
  g_autofree char *page = NULL;

  uri = endpoint != NULL ? g_uri_parse (endpoint, G_URI_FLAGS_NONE, NULL) : NULL;
  if (uri == NULL)
    return;
  page = g_uri_join (G_URI_FLAGS_NONE, g_uri_get_scheme (uri), NULL, g_uri_get_host (uri),
                     g_uri_get_port (uri), "/sandbox", NULL, NULL);
  guichet_web_page_show (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), page);
}

/**
 * guichet_window_frame_set_session:
 * @self: the frame
 * @session: whose account is told of; set once
 */
void
guichet_window_frame_set_session (GuichetWindowFrame *self, GuichetSession *session)
{
  g_return_if_fail (GUICHET_IS_WINDOW_FRAME (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_object_set (self->demo_banner, "revealed", guichet_instance_is_demo (), NULL);
  guichet_profile_button_set_session (self->profile_button, session);
  guichet_session_banners_set_session (self->session_banners, session);
}

void
guichet_window_frame_set_title_widget (GuichetWindowFrame *self, GtkWidget *title)
{
  adw_header_bar_set_title_widget (self->header, title);
}

void
guichet_window_frame_set_page (GuichetWindowFrame *self, GtkWidget *page)
{
  adw_toast_overlay_set_child (self->toasts, page);
}

void
guichet_window_frame_set_bottom (GuichetWindowFrame *self, GtkWidget *bottom)
{
  adw_bin_set_child (self->bottom, bottom);
}

void
guichet_window_frame_set_menu (GuichetWindowFrame *self, GMenuModel *menu)
{
  g_menu_prepend_section (self->main_menu, NULL, menu);
}

void
guichet_window_frame_set_has_search (GuichetWindowFrame *self, gboolean has_search)
{
  gtk_widget_set_visible (self->search_button, has_search);
}

/**
 * guichet_window_frame_add_toast:
 * @self: the frame
 * @toast: (transfer none): what is told
 *
 * Shows @toast, which may have a button.
 */
void
guichet_window_frame_add_toast (GuichetWindowFrame *self, AdwToast *toast)
{
  g_return_if_fail (GUICHET_IS_WINDOW_FRAME (self));

  adw_toast_overlay_add_toast (self->toasts, g_object_ref (toast));
  if (adw_toast_get_button_label (toast) != NULL)
    guichet_say_once (gtk_widget_get_last_child (GTK_WIDGET (self->toasts)));
}

static void
guichet_window_frame_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  GuichetWindowFrame *self = GUICHET_WINDOW_FRAME (object);

  switch ((GuichetWindowFrameProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      /* Who asks for the search once more wants the keyboard back in its field. */
      if (!self->is_searching && !g_value_get_boolean (value))
        return;
      self->is_searching = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_window_frame_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((GuichetWindowFrameProperty) prop_id)
    {
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, GUICHET_WINDOW_FRAME (object)->is_searching);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
guichet_window_frame_dispose (GObject *object)
{
  g_clear_object (&GUICHET_WINDOW_FRAME (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), GUICHET_TYPE_WINDOW_FRAME);
  G_OBJECT_CLASS (guichet_window_frame_parent_class)->dispose (object);
}

static void
guichet_window_frame_class_init (GuichetWindowFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = guichet_window_frame_set_property;
  object_class->get_property = guichet_window_frame_get_property;
  object_class->dispose = guichet_window_frame_dispose;

  props[PROP_SEARCH_MODE] =
      g_param_spec_boolean ("search-mode", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (GUICHET_TYPE_BANNER);
  g_type_ensure (GUICHET_TYPE_PROFILE_BUTTON);
  g_type_ensure (GUICHET_TYPE_SESSION_BANNERS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GUICHET_RESOURCE_PATH "/ui/guichet-window-frame.ui");
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, header);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, search_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, main_menu);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, demo_banner);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, session_banners);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, profile_button);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, toasts);
  gtk_widget_class_bind_template_child (widget_class, GuichetWindowFrame, bottom);
  gtk_widget_class_bind_template_callback (widget_class, open_sandbox_cb);
}

static void
guichet_window_frame_init (GuichetWindowFrame *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
