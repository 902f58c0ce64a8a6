/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sign-in-state.c: the states that signing in can be in.
 */
#include "guichet-sign-in-state.h"

G_DEFINE_ENUM_TYPE (GuichetSignInState,
                    guichet_sign_in_state,
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_IDLE, "idle"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_ASKING, "asking"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_WAITING, "waiting"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_CHECKING, "checking"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_OTHER_ACCOUNT, "other-account"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_DECIDING, "deciding"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_KEEPING, "keeping"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_UNKEPT, "unkept"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (GUICHET_SIGN_IN_FAILED, "failed"))
