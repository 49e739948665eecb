//! Every capability of the browser that the game uses, one small file each.
